/// What is said about where a figure comes from.
public enum OriginSentence: Catalogue, CaseIterable {
  // What is shown.
  case notInForce, advice
  case title, unitOfMeasure, percent, gathers, expression, requirementExpression, monthOrLast,
    yearToDate, requirement, indicator
  case indicatorUnit, states, statesShare, unexpected, verdicts, verdictsShare, overall, listed
  case revisions, monthsOpen, row, rowOf, schoolUnit, named
  case before, value
  // What cannot be answered.
  case noColumn, noColumnInTable, columnNeeded, noTable, severalTables, noClass, severalClasses
  case noRequirement, requirementNeeded, notByClass, notByUnit, notByRequirement, differs

  /// The sentence in both languages.
  public var phrase: Phrase { shown ?? refusal }

  private var shown: Phrase? {
    switch self {
    case .title: Phrase(zh: "{0}（{1}.csv）：{2}{3}", en: "{1}.csv ({0}): {2}{3}")
    case .unitOfMeasure: Phrase(zh: "，单位：{0}", en: ", in {0}")
    case .percent: Phrase(zh: "，%", en: ", in percent")
    case .gathers: Phrase(zh: "口径：{0}", en: "definition: {0}")
    case .expression: Phrase(zh: "算式：{0}", en: "expression: {0}")
    case .requirementExpression: Phrase(zh: "算式（{0}）：{1}", en: "expression of {0}: {1}")
    case .monthOrLast:
      Phrase(
        zh: "范围：本月或上月有报表的学校；算式中 previous. 是上月的数",
        en:
          "over: schools with a form this month or last; 'previous.' in the expression is last month's"
      )
    case .yearToDate:
      Phrase(zh: "范围：本年一月至本月各月的报表", en: "over: the forms of January to this month")
    case .requirement: Phrase(zh: "条款：{0} {1}（{2}）：{3}", en: "requirement: {0} {1} ({2}): {3}")
    case .advice: Phrase(zh: "整改办法（{0}）：{1}", en: "advice on {0}: {1}")
    case .notInForce:
      Phrase(
        zh: "条款：本月执行的标准“{1}”（版本 {2}）没有 {0}，本列为空",
        en: "requirement: the edition {2} of standard '{1}', in force this month, has no {0}; the "
          + "column is blank")
    case .indicator: Phrase(zh: "指标：{0} {1}（{2}{3}）", en: "indicator: {0} {2} ({1}{3})")
    case .indicatorUnit: Phrase(zh: "，{0}", en: ", {0}")
    case .states: Phrase(zh: "口径：应报学校中{0}的校数", en: "definition: expected schools that are {0}")
    case .statesShare:
      Phrase(
        zh: "口径：应报学校中{0}的校数 ÷ 应报学校数",
        en: "definition: expected schools that are {0}, of all expected")
    case .unexpected:
      Phrase(zh: "口径：报送了而不应报的学校数", en: "definition: schools that reported and were not expected")
    case .verdicts:
      Phrase(
        zh: "口径：有汇总报表的学校中判定为{0}的校数",
        en: "definition: schools with a form of record whose verdict is {0}")
    case .verdictsShare:
      Phrase(
        zh: "口径：判定为{0}的校数 ÷ 适用校数",
        en: "definition: schools whose verdict is {0}, of those the requirement is put to")
    case .overall:
      Phrase(
        zh: "条款：总体达标，必达条款 {0} 全部达标或不适用为达标，有一条不达标为不达标",
        en:
          "requirement: overall, met where all of {0} are met or not put, unmet where one is unmet")
    case .listed:
      Phrase(zh: "口径：逐行列出，来自所列文件的所列行", en: "definition: a row's own value, from its file and line")
    case .revisions:
      Phrase(
        zh: "口径：本月收到的报送文件数，作为状态依据的那一份不计",
        en: "definition: submissions of the month besides the one that decides the state")
    case .monthsOpen:
      Phrase(
        zh: "口径：到本月为止连续不达标的月数", en: "definition: months in a row, up to this one, not met")
    case .row: Phrase(zh: "{0}　{1}：{2}", en: "{0}, {1}: {2}")
    case .rowOf: Phrase(zh: "{0}　{1}", en: "{0}, {1}")
    case .schoolUnit: Phrase(zh: "所", en: "schools")
    case .before: Phrase(zh: "上月{0}", en: "previous.{0}")
    case .value: Phrase(zh: "{0}={1}", en: "{0}={1}")
    case .named: Phrase(zh: "{0}（{1}）", en: "{1}")
    default: nil
    }
  }

  private var refusal: Phrase {
    switch self {
    case .noColumn:
      Phrase(
        zh: "没有“{0}”这一列；请用列名、指标的名称或代码，或写成“表名.列名”，如 guards.gap{1}",
        en: "'{0}' must be a column's heading, an indicator's id, code or label, or a table and a "
          + "column such as guards.gap{1}")
    case .noColumnInTable:
      Phrase(zh: "{1}没有“{0}”这一列{2}", en: "'{0}' must be a column of {1}{2}")
    case .columnNeeded:
      Phrase(
        zh: "“{0}”是一张表：{1}；请写明哪一列，如 {2}.列名：{3}",
        en: "'{0}' is a table, {1}; name a column of it, such as {2}.column: {3}")
    case .noTable: Phrase(zh: "没有“{0}”这张表{1}", en: "'{0}' must be the name of a table{1}")
    case .severalTables:
      Phrase(
        zh: "“{0}”在几张表中含义不同，请写明是哪一个：{1}",
        en: "'{0}' means different things in several tables; write one of {1}")
    case .noClass:
      Phrase(zh: "{1}中没有“{0}”这一类{2}", en: "'{0}' must be a class of schools in {1}{2}")
    case .severalClasses:
      Phrase(
        zh: "“{0}”可以是几个类别，请写明是哪一个：{1}", en: "'{0}' can be several classes; write one of {1}")
    case .noRequirement:
      Phrase(zh: "没有“{0}”这一条款{1}", en: "'{0}' must be the id of a requirement{1}")
    case .requirementNeeded:
      Phrase(
        zh: "{0}每个条款一行，请用 --requirement 写明条款号：{1}",
        en: "{0} has a row for each requirement; name one with --requirement: {1}")
    case .notByClass:
      Phrase(
        zh: "{0}不按类别列行，不能用 --class；请用 --unit", en: "{0} has no classes; use --unit, not --class")
    case .notByUnit:
      Phrase(
        zh: "{0}按类别列行，不能用 --unit；请用 --class", en: "{0} has classes; use --class, not --unit")
    case .notByRequirement:
      Phrase(
        zh: "{0}不按条款列行，不能用 --requirement",
        en: "{0} has no rows by requirement; leave --requirement out")
    default:
      Phrase(
        zh: "“{0}”在表中是 {1}，按来源算得 {2}，两者不符。请把这句话转告软件维护人员",
        en: "'{0}' must be {2} by what lies behind it, not {1}; report this")
    }
  }
}
