extension FindingSentence {
  /// What is said about a file as a whole: bytes, packing, text, structure.
  var filePhrase: Phrase? { packingPhrase ?? kindPhrase ?? textPhrase ?? structurePhrase }

  private var packingPhrase: Phrase? {
    switch self {
    case .emptyFile:
      Phrase(
        zh: "文件是空的，没有任何内容：请重新导出后再报",
        en: "file is empty; export it again")
    case .packedTruncated:
      Phrase(
        zh: "压缩文件不完整，后面一段丢失了：请重新压缩、重新发送",
        en: "compressed file ends too early; pack and send it again")
    case .packedCorrupt:
      Phrase(
        zh: "压缩文件已损坏，校验不符：请重新压缩、重新发送",
        en: "compressed file is damaged, its checksum or length does not agree; pack it again")
    case .packedEncrypted:
      Phrase(
        zh: "压缩文件有密码，打不开：请去掉密码重新压缩",
        en: "compressed file has a password; pack it again without one")
    case .packedUnsupported:
      Phrase(
        zh: "压缩方式不支持：请用普通 zip 重新压缩，或直接报送 CSV、XML 文件",
        en: "way of compression is not supported; use plain zip, or send the CSV or XML itself")
    case .packedTrailing:
      Phrase(
        zh: "压缩数据之后还有别的内容，文件可能拼接坏了：请重新压缩、重新发送",
        en: "something follows the compressed data; pack and send it again")
    case .packedInside:
      Phrase(
        zh: "压缩包里还有压缩包：请解开后直接报送里面的 CSV、XML 文件",
        en: "archive inside an archive; unpack it and send the CSV or XML files themselves")
    case .tooLarge:
      Phrase(
        zh: "文件内容超过 {0} MB 的限制：请分成几个文件报送",
        en: "content is larger than the limit of {0} MB; split the file")
    case .packedTooLarge:
      Phrase(
        zh: "压缩文件超过 {0} MB 的限制：请分成几个压缩文件报送",
        en: "compressed file is larger than the limit of {0} MB; split it")
    case .tooMuch:
      Phrase(
        zh: "文件内容太多，超过 {0} 张报表或 {1} 张表格：请核对文件，分成几个文件报送",
        en: "more than {0} forms or {1} tables in one file; look at the file and split it")
    case .tooManyRows:
      Phrase(
        zh: "文件超过 {0} 行，后面的没有读：请核对文件，删去无关的行，分成几个文件报送",
        en: "more than {0} rows in one file, and what follows was not read; remove rows that do "
          + "not belong there, and split the file")
    case .notTakenIn:
      // Said in full where the inbox is listed.
      Phrase("{0}")
    case .moreInFile:
      Phrase(
        zh: "{0}（整个文件这样的问题共 {1} 处，逐条列在该文件名下）",
        en: "{0} (one of {1} such faults of the whole file, each listed under the file)")
    default: nil
    }
  }

  private var kindPhrase: Phrase? {
    switch self {
    case .spreadsheetFile:
      Phrase(
        zh: "这是 Excel 或 WPS 工作簿，不是 CSV，改扩展名没有用：请打开后“另存为”，类型选“CSV UTF-8（逗号分隔）”",
        en: "this is a spreadsheet workbook, not CSV; save it as 'CSV UTF-8 (comma delimited)'")
    case .oldSpreadsheetFile:
      Phrase(
        zh: "这是旧版 Excel/WPS 文件，或带密码的文件，不是 CSV：请打开后“另存为”，类型选“CSV UTF-8（逗号分隔）”",
        en: "this is an old or password-protected office file, not CSV; save it as 'CSV UTF-8'")
    case .pdfFile:
      Phrase(
        zh: "这是 PDF 文件，读不出数：请报送原来的表，“另存为”CSV UTF-8",
        en: "this is a PDF file; send the table itself, saved as CSV UTF-8")
    case .imageFile:
      Phrase(
        zh: "这是图片，读不出数：请报送原来的表，“另存为”CSV UTF-8",
        en: "this is a picture; send the table itself, saved as CSV UTF-8")
    case .shortcutFile:
      Phrase(
        zh: "这是快捷方式，只记着原文件的位置，里面没有报表：请发送文件本身",
        en: "this is a shortcut, which holds no form; send the file itself")
    case .cutOfficeFile:
      Phrase(
        zh: "这像是没有传完整的 Word 或 Excel 文件，也不是 CSV：请打开原来的文件，“另存为”CSV UTF-8，重新发送",
        en: "this looks like a Word or Excel file that breaks off, and is not CSV; open the "
          + "original, save the table as CSV UTF-8 and send that")
    case .wordProcessorFile:
      Phrase(
        zh: "这是文字处理文档，读不出数：请把表放到电子表格里，“另存为”CSV UTF-8",
        en: "this is a text document; put the table into a spreadsheet and save it as CSV UTF-8")
    default: nil
    }
  }

  private var textPhrase: Phrase? {
    switch self {
    case .undecodableText:
      Phrase(
        zh: "第 {0} 行有不成文字的字节，文件可能损坏：请重新导出为 CSV UTF-8",
        en: "bytes on line {0} are neither UTF-8 nor GB18030; export the file again as CSV UTF-8")
    case .mixedEncodings:
      Phrase(
        zh: "从第 {0} 行起换了一种编码（像是把两份文件直接接在一起）：请在电子表格里合并，再另存为 CSV UTF-8",
        en: "encoding changes on line {0}; join the tables in a spreadsheet and save as CSV UTF-8")
    case .truncatedText:
      Phrase(
        zh: "文件在第 {0} 行半个字处断了，没有传完整：请重新发送",
        en: "file breaks off inside a character on line {0}; send it again")
    case .nulBytes:
      Phrase(
        zh: "第 {0} 行起有空字节，文件可能没有拷贝完整：请重新导出、重新发送",
        en: "NUL bytes from line {0} on; export the file again")
    case .doublyEncoded:
      Phrase(
        zh: "第 {0} 行是乱码（文字被转换过两次）：请从原表重新导出为 CSV UTF-8",
        en: "text on line {0} was encoded twice; export the file again as CSV UTF-8")
    case .unmarkedUTF16:
      Phrase(
        zh: "文件像是“Unicode 文本”，但开头缺少标记，不能保证读对：请打开后“另存为”，类型选“CSV UTF-8（逗号分隔）”",
        en: "text looks like UTF-16 without a byte order mark; save it as CSV UTF-8")
    case .garbledText:
      Phrase(
        zh: "文字已经变成乱码，原来的字找不回来：请用原来的软件打开原表，“另存为”CSV UTF-8，不要在乱码的文件上改",
        en: "characters were lost before the file came; save the original table as CSV UTF-8")
    case .guessedXMLEncoding:
      Phrase(
        zh: "XML 没有写明编码，或写的与内容不符，按 GB18030 读取：请用报送软件改成 UTF-8 再生成",
        en: "XML does not declare its encoding, or another; read as GB18030, better write UTF-8")
    case .privateUse:
      Phrase(
        zh: "文件里有 {0} 个自造字，换一台电脑就显示不出来：请把校名、人名里的自造字换成通用字，再另存为 CSV UTF-8",
        en: "text holds {0} private-use characters, which mean nothing elsewhere; replace them")
    case .guessedEncoding:
      Phrase(
        zh: "文件不是 CSV UTF-8，已按国标码 GB18030 读取，数据照收：以后另存时请选“CSV UTF-8”，免得生僻字读错（没有这一项的不用管）",
        en: "no encoding is told, read as GB18030; save as 'CSV UTF-8' to be safe, if offered")
    default: nil
    }
  }

  private var structurePhrase: Phrase? {
    switch self {
    case .unclosedQuote:
      Phrase(
        zh: "第 {0} 行有一个双引号没有配对，后面的内容都混在了一起：请补上或删去这个引号",
        en: "a quote opened in row {0} is never closed; close it or take it out")
    case .swallowedRows:
      Phrase(
        zh: "第 {0} 行的一个双引号把后面几行并成了一格：请检查这一行和后面各行的引号",
        en: "a quote in row {0} has swallowed the rows after it; check the quotes from there on")
    case .brokenOff:
      Phrase(
        zh: "文件在第 {0} 行中间断了，没有传完整：请重新导出、重新发送",
        en: "file breaks off in the middle of row {0}; export and send it again")
    case .xmlDoctype:
      Phrase(
        zh: "第 {0} 行有 DOCTYPE 声明，为安全起见不予读取：请去掉 DOCTYPE 和自定义实体",
        en: "DOCTYPE on line {0} is not accepted; take it out, with its entities")
    case .xmlTooDeep:
      Phrase(
        zh: "第 {0} 行元素嵌套过深，不是本表的格式：请按公布的 XML 格式重新生成",
        en: "elements on line {0} are nested too deep; make the file after the published schema")
    case .xmlTruncated:
      Phrase(
        zh: "XML 在第 {0} 行处断了，没有传完整：请重新生成、重新发送",
        en: "XML breaks off on line {0}; make and send it again")
    case .xmlTrailing:
      Phrase(
        zh: "第 {0} 行：XML 结束之后还有内容（像是两份文件接在了一起）：请分开报送",
        en: "something follows the end of the XML on line {0}; send one document per file")
    case .xmlNotWellFormed:
      Phrase(
        zh: "XML 第 {0} 行写得不合规则，读不下去：请用报送软件重新生成（软件人员可参考：{1}）",
        en: "XML is not well-formed on line {0}: {1}")
    default: nil
    }
  }
}
