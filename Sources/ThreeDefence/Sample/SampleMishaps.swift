/// What goes wrong with files and identities, so that every structural check is tripped.
struct SampleMishaps {
  let writer: SampleWriter
  let month: Month

  /// Files that hold no form, as inboxes have them.
  func addStrayFiles(to files: inout SampleMonth) {
    files.add("杂/空白.csv", [], day: 14)
    files.add("杂/只有表头.csv", writer.list([]), day: 14)
    files.add("杂/会议通知.csv", Array("关于报送报表的通知\r\n请各校按时报送\r\n".utf8), day: 14)
    files.add("杂/截图.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], day: 14)
    files.add("杂/~$县区上报.csv", [6, 0, 0, 0], day: 14)
    files.add("杂/.DS_Store", [0, 0, 0, 1], day: 14)
    files.add(
      "杂/外部引用.xml",
      Array("<!DOCTYPE submission SYSTEM \"http://127.0.0.1/form.dtd\">\n<submission/>\n".utf8),
      day: 14)
    files.add(
      "杂/别的系统.xml", Array("<orders xmlns=\"urn:example:orders\"><order/></orders>\n".utf8), day: 14)
  }

  /// A file of two schools that broke off while it was being sent.
  func addCutOffFile(_ forms: [InventedForm], to files: inout SampleMonth) {
    let whole = writer.xml(forms, month: month, unit: SampleRegister.division)
    files.add("县区上报/传输中断.xml", Array(whole.dropLast(whole.count / 3)), day: 16)
  }

  /// Lists with a column too many, one twice, one short, one short that may be.
  func addLists(withHeadingFaultsOf forms: [InventedForm], to files: inout SampleMonth) {
    guard forms.count >= 4 else { return }
    let last = writer.header.count - 1
    let required = 3 + (writer.template.indicators.firstIndex { $0.isRequired } ?? 0)
    let optional = 3 + (writer.template.indicators.firstIndex { !$0.isRequired } ?? 0)
    let changes: [(String, ([String]) -> [String])] = [
      ("多一列", { $0[..<last] + ["值班电话", $0[last]] }),
      ("重一列", { row in row + [row[required]] }),
      ("缺一列", { row in Array(row[..<required] + row[(required + 1)...]) }),
      ("缺选填列", { row in Array(row[..<optional] + row[(optional + 1)...]) }),
    ]
    for (form, (name, change)) in zip(forms, changes) {
      let rows = [change(writer.header), change(writer.row(of: form))]
      var csv = Array("\u{FEFF}".utf8)
      for row in rows { csv += Array((row.joined(separator: ",") + "\r\n").utf8) }
      files.add("学校上报/表头/\(name).csv", csv, day: 17)
    }
  }

  /// Forms whose school cannot be told, is none, or is not expected.
  func addStrangers(
    known: InventedForm, closed: School?, notYetOpen: School?, to files: inout SampleMonth
  ) {
    var stranger = known
    stranger.envelope[FormField.schoolCode] = "5142999999"
    stranger.envelope[FormField.schoolName] = "样例不在名录学校"
    files.add("学校上报/不在名录.csv", writer.list([stranger]), day: 15)
    for (name, school) in [("已停用", closed), ("未启用", notYetOpen)] {
      guard let school else { continue }
      var form = known
      form.envelope[FormField.schoolCode] = school.code
      form.envelope[FormField.schoolName] = school.name
      files.add(
        "学校上报/\(name).xml", writer.xml([form], month: month, unit: school.unit.code), day: 15)
    }
  }

  /// A code as a spreadsheet shows a large number.
  static func spoilCode(_ form: inout InventedForm) {
    let code = form.envelope[FormField.schoolCode]
    form.envelope[FormField.schoolCode] = "\(code.prefix(1)).\(code.dropFirst().prefix(2))E+09"
  }

  /// Last year's month.
  static func spoilMonth(_ form: inout InventedForm, _ month: Month) {
    form.envelope[FormField.month] =
      (Month(year: month.year - 1, number: month.number) ?? month).description
  }
}
