/// What the month's report says.
enum ReportSentence: Catalogue, CaseIterable {
  // The head.
  case title, moments, lead, leadUnexpected, leadCounted, noLastMonth
  // The headline figures.
  case reportingRate, onTimeRate, overall, allFour, guardGap, hazardsOpen
  case reportingNote, onTimeNote, overallNote, allFourNote, guardNote, hazardNote
  case people, places, percent
  // Against last month.
  case lastMonth, roseByPoints, fellByPoints, roseBy, fellBy, same
  // The parts.
  case headlines, returns, fourHundreds, unmet, guards, hazards, months, tables, foot
  case returnsBar, fourHundredsBar, unmetBar, guardsBar, hazardsBar
  case of, item, schools, requirement, unmetSchools, applicable, lastMonthShort, lastMonthRow
  case subtotal, must, advisory, allMet, moreRequirements
  // The bars in words.
  case returnsBarTitle, shareBarTitle, unmetBarTitle, guardsBarTitle, hazardsBarTitle
  // The line of months.
  case monthsNote, monthsChart, monthsChartDetail, monthsTable, month, monthNumber, year
  // Which units are shown.
  case worstUnits, subtotalsOnly, totalsOnly
  // The tables.
  case tablesNote, tablesPrinted, inAll, schoolsOwing, firstSchools

  var phrase: Phrase { head ?? comparison ?? part ?? bar ?? table }

  private var head: Phrase? {
    switch self {
    case .title: Phrase(zh: "{0}“三防”建设情况", en: "School security in {0}")
    case .moments:
      Phrase(zh: "报送期限 {0}；以下按截至 {1} 收到的报表统计", en: "Due {0}; as of {1}")
    case .lead:
      Phrase(
        zh: "应报 {0} 所：按时 {1} 所，迟报 {2} 所，退回 {3} 所，未报 {4} 所。",
        en: "Expected {0} schools: on time {1}, late {2}, returned {3}, missing {4}.")
    case .leadUnexpected:
      Phrase(zh: "另有不应报而报的 {0} 所。", en: " {0} more reported and were not expected.")
    case .leadCounted:
      Phrase(
        zh: "以下各项按 {0} 所学校的合格报表汇总。",
        en: " What follows adds up the accepted forms of {0} schools.")
    case .noLastMonth:
      Phrase(zh: "台账中没有上月的报表，不作比较。", en: " The ledger has nothing of last month.")
    case .reportingRate: Phrase(zh: "报送率", en: "Reporting rate")
    case .onTimeRate: Phrase(zh: "按时率", en: "On-time rate")
    case .overall: Phrase(zh: "总体达标率", en: "Meeting the standard")
    case .allFour: Phrase(zh: "四项全达率", en: "All four hundreds")
    case .guardGap: Phrase(zh: "保安员缺口", en: "Guards short")
    case .hazardsOpen: Phrase(zh: "期末未整改隐患", en: "Hazards open")
    case .reportingNote:
      Phrase(zh: "应报 {1} 所，{0} 所报表合格", en: "{0} of {1} schools with an accepted form")
    case .onTimeNote:
      Phrase(
        zh: "应报 {1} 所，{0} 所在期限前报送合格",
        en: "{0} of {1} schools with an accepted form in time")
    case .overallNote:
      Phrase(zh: "汇总 {1} 所，{0} 所必达条款全部达标", en: "{0} of {1} schools meet every must")
    case .allFourNote:
      Phrase(zh: "汇总 {1} 所，{0} 所四项全部达标", en: "{0} of {1} schools meet all four")
    case .guardNote:
      Phrase(
        zh: "应配 {0} 人，实配 {1} 人；{2} 所缺员",
        en: "{0} required, {1} present; {2} schools are short")
    case .hazardNote:
      Phrase(zh: "本月新排查 {0} 处，整改 {1} 处", en: "{0} found and {1} put right this month")
    case .people: Phrase(zh: "人", en: "")
    case .places: Phrase(zh: "处", en: "")
    case .percent: Phrase(zh: "%", en: "%")
    default: nil
    }
  }

  private var comparison: Phrase? {
    switch self {
    case .lastMonth: Phrase(zh: "上月 {0}，{1}", en: "Last month {0}, {1}")
    case .roseByPoints: Phrase(zh: "升 {0} 个百分点", en: "up {0} points")
    case .fellByPoints: Phrase(zh: "降 {0} 个百分点", en: "down {0} points")
    case .roseBy: Phrase(zh: "增 {0}", en: "up {0}")
    case .fellBy: Phrase(zh: "减 {0}", en: "down {0}")
    case .same: Phrase(zh: "持平", en: "no change")
    default: nil
    }
  }

  private var part: Phrase? {
    switch self {
    case .headlines: Phrase(zh: "本月要点", en: "The month in short")
    case .returns: Phrase(zh: "各单位报送情况", en: "Who reported")
    case .fourHundreds: Phrase(zh: "四个百分百", en: "The four hundreds")
    case .unmet: Phrase(zh: "不达标最多的条款", en: "Requirements most often not met")
    case .guards: Phrase(zh: "保安员应配与实配", en: "Guards required and present")
    case .hazards: Phrase(zh: "隐患排查与整改", en: "Hazards found and put right")
    case .months: Phrase(zh: "近十二个月", en: "Twelve months")
    case .tables: Phrase(zh: "各表", en: "The tables")
    case .foot: Phrase(zh: "依据", en: "What this stands on")
    case .of: Phrase(zh: "报送单位", en: "Unit")
    case .item: Phrase(zh: "项目", en: "Item")
    case .schools: Phrase(zh: "校数", en: "schools")
    case .requirement: Phrase(zh: "条款", en: "Requirement")
    case .unmetSchools: Phrase(zh: "不达标校数", en: "not met")
    case .applicable: Phrase(zh: "适用校数", en: "put to")
    case .lastMonthShort: Phrase(zh: "上月", en: "last month")
    case .lastMonthRow: Phrase(zh: "上月合计", en: "Last month")
    case .subtotal: Phrase(zh: "{0} 小计", en: "{0} subtotal")
    case .must: Phrase(zh: "必达", en: "must")
    case .advisory: Phrase(zh: "建议", en: "advisory")
    case .allMet: Phrase(zh: "没有不达标的条款。", en: "No requirement is unmet.")
    case .moreRequirements:
      Phrase(
        zh: "另有 {0} 条也有学校不达标，见“达标情况表”。",
        en: "{0} more are unmet somewhere; see the table of compliance.")
    default: nil
    }
  }

  private var bar: Phrase? {
    switch self {
    case .returnsBar: Phrase(zh: "占应报学校", en: "of all expected")
    case .fourHundredsBar: Phrase(zh: "占汇总学校", en: "of all counted")
    case .unmetBar: Phrase(zh: "占适用学校", en: "of those put to")
    case .guardsBar: Phrase(zh: "框为应配，实心为实配", en: "frame: required; solid: present")
    case .hazardsBar: Phrase(zh: "实心为整改，空心为未整改", en: "solid: put right; hollow: open")
    case .returnsBarTitle:
      Phrase(
        zh: "{0}：按时 {1}，迟报 {2}，退回 {3}，未报 {4}",
        en: "{0}: on time {1}, late {2}, returned {3}, missing {4}")
    case .shareBarTitle: Phrase(zh: "{0}：{1}%", en: "{0}: {1}%")
    case .unmetBarTitle: Phrase(zh: "{0}：{2} 所中 {1} 所不达标", en: "{0}: not met by {1} of {2}")
    case .guardsBarTitle:
      Phrase(zh: "{0}：应配 {1}，实配 {2}", en: "{0}: required {1}, present {2}")
    case .hazardsBarTitle:
      Phrase(zh: "{0}：整改 {1}，未整改 {2}", en: "{0}: put right {1}, open {2}")
    case .monthsNote:
      Phrase(
        zh: "以往各月按截至本表时点收到的报表和当时的标准计算。",
        en: "Months before as of the same moment, by the standard of each.")
    case .monthsChart:
      Phrase(zh: "{0}至{1}的报送率、按时率和总体达标率", en: "Rates of {0} to {1}")
    case .monthsChartDetail:
      Phrase(
        zh: "三条折线，每月一点，各点的数在下面的表里。",
        en: "Three lines with a point for each month; the table below has their numbers.")
    case .monthsTable:
      Phrase(zh: "各月的报送率、按时率和总体达标率（%）", en: "Rates of each month, in percent")
    case .month: Phrase(zh: "报告期", en: "Month")
    case .monthNumber: Phrase(zh: "{0}月", en: "{1}")
    case .year: Phrase(zh: "{0}年", en: "{0}")
    default: nil
    }
  }

  private var table: Phrase {
    switch self {
    case .worstUnits:
      Phrase(
        zh: "共 {0} 个报送单位，这里只列问题最多的 {1} 个；各单位见 tables/{2}.csv。",
        en: "The {1} of {0} units with most to do; all are in tables/{2}.csv.")
    case .subtotalsOnly:
      Phrase(
        zh: "共 {0} 个报送单位，这里按小计列出；各单位见 tables/{2}.csv。",
        en: "Subtotals of {0} units; all are in tables/{2}.csv.")
    case .totalsOnly:
      Phrase(
        zh: "共 {0} 个报送单位，这里只列合计；各单位见 tables/{2}.csv。",
        en: "The total of {0} units; all are in tables/{2}.csv.")
    case .tablesNote:
      Phrase(
        zh: "点开即看；同样的表在 tables 文件夹里，可用表格软件打开。",
        en: "Open one to read it; each is a file in the folder tables too.")
    case .tablesPrinted:
      Phrase(
        zh: "打印时只印已展开的表；全部各表见 tables 文件夹：{0}。",
        en: "Only tables that are open are printed; all are in the folder tables: {0}.")
    case .schoolsOwing:
      Phrase(zh: "退回和未报的学校", en: "Schools whose forms were returned or are missing")
    case .firstSchools:
      Phrase(
        zh: "共 {0} 所，这里只列前 {1} 所；全部学校见 tables/returns.csv。",
        en: "The first {1} of {0} schools; all are in tables/returns.csv.")
    default: Phrase(zh: "{0}（合计）", en: "{0}, in all")
    }
  }
}
