import Interchange

/// Gathers one month's invented submissions: who sends what, how, and when.
struct SampleMonth {
  let month: Month
  let writer: SampleWriter
  let draw: SeededDraw
  private let clock = BureauClock.shanghai
  private(set) var files: [SampleFile] = []

  init(month: Month, writer: SampleWriter, draw: SeededDraw) {
    self.month = month
    self.writer = writer
    self.draw = draw
  }

  /// Adds a submission, received on a day of the month at an hour; days beyond its end are the next
  /// month's.
  mutating func add(_ name: String, _ bytes: [UInt8], day: Int, hour: Int = 10) {
    let first = month.day(1).daysSinceEpoch
    let date = CivilDate(daysSinceEpoch: first + day - 1)
    files.append(
      SampleFile(
        path: "inbox/\(month)/\(name)", bytes: bytes,
        modified: clock.instant(date, secondOfDay: hour * 3_600 + files.count % 3_600)))
  }

  /// Adds a submission whose file time lies in the next century.
  mutating func addFromTheFuture(_ name: String, _ bytes: [UInt8]) {
    add(name, bytes, day: 20)
    let date = Month(year: 2099, number: 1)?.day(1) ?? month.day(1)
    files[files.count - 1].modified = clock.instant(date)
  }

  /// Adds the forms of a unit's schools: part in files of the county, part sent by the schools.
  mutating func add(_ forms: [InventedForm], of unit: ReportingUnit, isDirect: Bool, number: Int) {
    var shared: [InventedForm] = []
    for (index, form) in forms.enumerated() {
      let isOwn = isDirect || draw.number(below: 100, number, index, month.index, 11) < 22
      if isOwn {
        addOwn(form, of: unit, style: index + number)
      } else {
        shared.append(form)
      }
    }
    for (part, start) in stride(from: 0, to: shared.count, by: 12).enumerated() {
      let chunk = Array(shared[start..<min(start + 12, shared.count)])
      addCounty(chunk, of: unit, part: part + 1, style: number + part)
    }
  }

  /// A file of a county: CSV in one encoding or the other, with titles, totals and signatures, or XML.
  private mutating func addCounty(
    _ forms: [InventedForm], of unit: ReportingUnit, part: Int, style: Int
  ) {
    let day = 18 + draw.number(below: 7, style, part, month.index, 12)
    let name = "县区上报/\(unit.name)（\(part)）"
    switch style % 4 {
    case 0:
      add("\(name).xml", writer.xml(forms, month: month, unit: unit.code), day: day)
    case 1:
      var list = SampleWriter.ListStyle(encoding: .gb18030)
      list.titles = [["全市中小学幼儿园“三防”建设情况统计表"], ["填报单位：\(unit.name)"]]
      list.footers = [
        writer.totalRow(of: forms), [], ["填表人：样例甲", "", "审核人：样例乙", "", "联系电话：0713-0000000"],
      ]
      add("\(name).csv", writer.list(forms, list), day: day)
    case 2:
      let bytes = writer.list(forms)
      add("\(name).csv.gz", Gzip.pack(bytes, workers: 1), day: day)
    default:
      let list = SampleWriter.ListStyle(footers: [writer.totalRow(of: forms)])
      add("\(name).csv", writer.list(forms, list), day: day)
    }
  }

  /// A file of one school: a card of two or three columns, a list of one row, or XML; some are late.
  private mutating func addOwn(_ form: InventedForm, of unit: ReportingUnit, style: Int) {
    let code = form.envelope[FormField.schoolCode]
    let isLate = draw.number(below: 100, style, month.index, Int(code) ?? 0, 13) < 14
    let day = isLate ? 26 + style % 3 : 12 + style % 13
    let name = "学校上报/\(unit.code)/\(code)"
    switch style % 4 {
    case 0: add("\(name).csv", writer.card(form, hasCodes: false, encoding: .gb18030), day: day)
    case 1: add("\(name).csv", writer.card(form, hasCodes: true, encoding: .utf8WithMark), day: day)
    case 2: add("\(name).csv", writer.list([form]), day: day)
    default: add("\(name).xml", writer.xml([form], month: month, unit: unit.code), day: day)
    }
  }
}
