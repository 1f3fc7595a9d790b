extension FindingSentence {
  /// What is said where a file holds no form, or no school.
  var formPhrase: Phrase? {
    switch self {
    case .noKnownHeader:
      Phrase(
        zh: "没有找到本表的表头（至少要有三个指标名称，或“指标”“数值”两列）：请用下发的表样填报",
        en: "no header of this form (three known headings, or 指标 and 数值); use the form as issued")
    case .tableOnItsSide:
      Phrase(
        zh: "表是横竖颠倒的（指标名称在第一列）：请“转置”成一校一行，或按登记卡格式加上“指标,数值”表头",
        en: "table lies on its side; transpose it to one row per school, or add the header 指标,数值")
    case .cardWithoutHeader:
      Phrase(
        zh: "登记卡缺少表头：请在第 {0} 行（“{1}”）上面加上“{2}”一行",
        en: "card has no header; put a line '{2}' above row {0}, '{1}'")
    case .webPage:
      Phrase(
        zh: "这是网页，不是报表（可能是登录页面，或网页导出的表）：请下载真正的表，另存为 CSV UTF-8",
        en: "this is a web page, not a form; download the table itself and save it as CSV UTF-8")
    case .spreadsheetXML:
      Phrase(
        zh: "这是“XML 电子表格”，不是本表的 XML：请打开后“另存为”，类型选“CSV UTF-8（逗号分隔）”",
        en: "this is an XML spreadsheet, not this form's XML; save it as CSV UTF-8")
    case .otherRoot:
      Phrase(
        zh: "这不是本表的 XML（最外层应为 submission，而不是 {0}）：请按公布的 XML 格式，用报送软件重新生成",
        en: "not this form's XML: root must be 'submission', not '{0}'")
    case .otherNamespace:
      Phrase(
        zh: "这不是本表的 XML（命名空间应为 urn:threedef:2023）：请按公布的 XML 格式，用报送软件重新生成",
        en: "not this form's XML: namespace must be 'urn:threedef:2023'")
    case .emptyArchive:
      Phrase(
        zh: "压缩包里没有可读的报表：请把 CSV 或 XML 文件放进去再报",
        en: "archive holds no form; put the CSV or XML files into it")
    case .noSchools:
      Phrase(
        zh: "只有表头，没有学校的数据：请填好后再报",
        en: "a header with no school under it; fill it in and send it again")
    case .onlyTotals:
      Phrase(
        zh: "只有合计，没有各学校的数据：请一校一行填报，合计由系统计算",
        en: "totals only and no school; give one row per school, totals are computed")
    case .findingsLeftOut:
      Phrase(
        zh: "问题太多，另有 {0} 条没有逐一列出：请先改正已列出的",
        en: "{0} more findings are not listed; mend those listed first")
    default: nil
    }
  }
}
