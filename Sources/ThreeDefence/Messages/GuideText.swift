/// The page that a new workspace explains itself with, to someone who has nothing else to read.
///
/// `{0}` is the bureau's name, `{1}` the month whose inbox folder is there already.
enum GuideText {
  /// The page in both languages.
  static let phrase = Phrase(zh: zh, en: en)

  private static let zh = """
    {0}　“三防”月报工作区

    这个文件夹收各校每月的《“三防”建设情况统计表》，审核和汇总的结果也在这里。
    各项工作都用 threedef 命令做，打在“终端”窗口里：在文件管理器中打开这个文件夹，
    在空白处按右键，选“在终端中打开”。

    一、里面有什么
      threedef.yaml   设置：本单位名称、截止时间、采用的标准。用记事本打开，每项上面有说明
      schools.csv     名录：哪些学校应当报送
      blank           空白表：list.csv 一校一行，card.csv 一校一份，发给学校填
      inbox           收到的报表，每月一个文件夹，如 inbox/{1}
      standards、tables、forms、letters
                      自编的标准、汇总表、表式和催报函；空着的用自带的
    运行以后还有
      out             结果，每月一个文件夹，如 out/{1}
      ledger.sqlite   台账：收到的一切都在其中。不要打开、改名或删除

    二、第一次：填名录
      用表格软件打开 schools.csv，先把“学校标识码”“报送单位代码”两列设为“文本”格式，
      每校填一行，按原来的格式（CSV UTF-8）保存。这样填：
      学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐重点目标,启用日期,停用日期,联系人,联系电话
      2142900001,样例镇第一小学,421122101,样例镇中心学校,211,公办,210,否,,,王老师,0713-0000000
      办学类型是代码：111 幼儿园，211 小学，311 初级中学，312 九年一贯制学校，342 高级中学……
      城乡也是代码：111 主城区，121 镇中心区，210 乡中心区，220 村庄……（全的见《经办人手册》）
      列的次序不限，现成的学校表把列名改成这样也可以用。
      启用日期空着是一直有效，停用日期空着是仍在办学。学校改名、换报送单位时不要改旧行：
      给旧行填停用日期，另起一行写新的。

    三、每月：收表、汇总、催报
      1. 把各单位、各校报来的文件原样放进 inbox 中当月的文件夹（没有就新建，名字写成 {1} 这样）。
         CSV、XML、压缩包都可以；Excel、WPS 的表要先另存为“CSV UTF-8（逗号分隔）”。
         文件名随意，可以分文件夹；重报的直接放进去，不必删除旧的。
      2. 汇总：
           threedef aggregate --month {1}
      3. 看结果，都在 out/{1} 里：
           report.html            月报，双击打开
           tables/findings.csv    哪所学校、哪个文件、哪一格有问题，怎样改
           tables/reporting.csv   各单位报了没有
           tables/summary.csv     汇总表
           reminders.csv          催报名单；letters 里是给各单位的催报函，messages 里是发微信、短信用的
      4. 一所学校为什么退回，报过什么（后面写它的学校标识码）：
           threedef status --month {1} --school 2142900001
      5. 又有报来的，再做一遍 1 和 2；已收过的文件不会重复计算。
      6. 办完了，数不再变动：
           threedef close {1}

    四、可以另加的文件
      explanations.csv   对核实性问题的说明，列为 报告期,学校标识码,检查号,说明。
                         报告期写成 2023年3月 这样；写成 2023-03，表格软件会变成 Mar-23
      holidays.csv       使截止日顺延的日子，列为 日期

    五、自编的标准、汇总表和催报函
      取一份自带的来改，放在同名的文件夹里：
        threedef template standard hubei --output standards/hubei.yaml
        threedef template table guards --output tables/guards.yaml
        threedef template letter reminder.zh --output letters/reminder.zh.txt
      先试，有错会指出在哪一行；再看用上以后是什么样：
        threedef rules --month {1}
        threedef aggregate --month {1}
      怎样改，见软件 docs 文件夹里的 templates.md。

    六、备份
      没有命令在运行的时候，把整个文件夹拷一份；最要紧的是 ledger.sqlite。
      要自动备份，请信息中心的同事照软件 docs 文件夹里的 install.md 办。

    七、求助
      threedef help 列出全部命令，threedef help aggregate 列出一个命令的选项。
      《经办人手册》《学校填报说明》等在软件的 docs 文件夹里，请向安装软件的同事要。
    """

  private static let en = """
    {0}: monthly three-defence returns

    This folder takes in what schools report each month, and holds what comes of it.
    Everything is done with the command threedef, run in a terminal that is in this folder.

    1. What is here
      threedef.yaml   settings: the bureau's name, the due day, the standard; each is explained there
      schools.csv     the register: which schools are to report
      blank           blank forms for schools: list.csv has a row for each school, card.csv is for one
      inbox           what schools sent, a folder for each month, such as inbox/{1}
      standards, tables, forms, letters
                      your own standards, tables, forms and letters; while empty, the shipped ones hold
    After a run also
      out             the results, a folder for each month, such as out/{1}
      ledger.sqlite   the ledger: all that was received. Do not open, rename or delete it

    2. Once: fill in the register
      Open schools.csv in a spreadsheet, make the columns code and unit_code text first,
      give each school a row, and save in the same format (CSV UTF-8). For example:
      code,name,unit_code,unit_name,type,ownership,urban_rural,key_target,valid_from,valid_to,contact,phone
      2142900001,样例镇第一小学,421122101,样例镇中心学校,211,公办,210,否,,,王老师,0713-0000000
      The type is a code: 111 kindergarten, 211 primary, 311 junior secondary, 342 senior secondary ...
      So is urban_rural: 111 city centre, 121 town centre, 210 township centre, 220 village ...
      Columns may stand in any order.
      valid_from blank means from ever on, valid_to blank means still open. Where a school changes its
      name or unit, leave its row: fill in valid_to there, and write the new state into a row below.

    3. Each month: take in, sum up, remind
      1. Put the files as they came into the month's folder in inbox (make it if it is not there, with
         a name like {1}). CSV, XML, gzip and zip will do; save workbooks as "CSV UTF-8" first.
         Names and folders are free; put in corrected files without deleting the old ones.
      2. Sum up:
           threedef aggregate --month {1}
      3. Read what came of it, in out/{1}:
           report.html            the month's report; open it in a browser
           tables/findings.csv    which school, file and cell is wrong, and how to put it right
           tables/reporting.csv   who reported
           tables/summary.csv     the totals
           reminders.csv          who still owes what; letters has a letter to each unit, messages a
                                  short text
      4. Why a school was returned, and all that it sent (its code at the end):
           threedef status --month {1} --school 2142900001
      5. When more has come, do 1 and 2 again; files that are known are not counted twice.
      6. When all is done and figures are to stay:
           threedef close {1}

    4. Files that you may add
      explanations.csv   what schools say to queries: month,school_code,check,explanation; write the
                         month as 202303, for a spreadsheet makes Mar-23 of 2023-03
      holidays.csv       days that move the due day: date

    5. Your own standards, tables and letters
      Take a shipped one, change it, and leave it in the folder of its kind:
        threedef template standard hubei --output standards/hubei.yaml
        threedef template table guards --output tables/guards.yaml
        threedef template letter reminder.en --output letters/reminder.en.txt
      Try it, which tells each mistake with its line, and then see what comes of it:
        threedef rules --month {1}
        threedef aggregate --month {1}
      How to change them is told in templates.md, in the folder docs of the software.

    6. Backup
      While no command runs, copy the whole folder, above all ledger.sqlite.
      How to let the machine do it is told in install.md, in the folder docs of the software.

    7. Help
      threedef help lists the commands, threedef help aggregate the options of one.
      The manuals are in the folder docs of the software; ask who installed it.
    """
}
