import Interchange

/// A synthetic workspace 样例: a register and months of submissions with every kind of fault in them.
///
/// Names are plainly invented (样例…). The same request gives the same files, to the byte.
public struct SampleCity: Sendable {
  private let request: SampleRequest
  private let profile: SampleProfile
  private let register: SampleRegister
  private let writer: SampleWriter

  /// A city.
  ///
  /// - Parameters:
  ///   - request: its size, seed, months and layout.
  ///   - profile: how forms of the edition are invented.
  public init(_ request: SampleRequest, profile: SampleProfile) {
    self.request = request
    self.profile = profile
    register = SampleRegister(request)
    writer = SampleWriter(template: profile.template)
  }

  /// Hands out the workspace's files one by one.
  ///
  /// - Parameters:
  ///   - progress: is told of every file of a month; how many those of the months that have not been
  ///     made yet are is taken from the last one made.
  ///   - place: takes a file; what it throws ends the making.
  /// - Throws: what `place` throws, or `arithmetic` when the profile's values are too large.
  public func make(
    _ progress: WorkProgress = .untold, _ place: (SampleFile) throws -> Void
  ) throws {
    let settings = SettingsFile.start(
      bureau: SampleRegister.bureau, division: SampleRegister.division)
    try place(SampleFile(path: SettingsFile.name, bytes: Array(settings.utf8)))
    try place(SampleFile(path: "schools.csv", bytes: registerFile()))
    var previous = SampleForms.none
    var explained: [(month: Month, code: String, check: String)] = []
    var done = 0
    for (number, month) in request.months.enumerated() {
      let forms = try profile.forms(
        of: register.rows.filter { $0.isInForce(on: month.day(25)) }, month: month,
        previous: previous, draw: SeededDraw(seed: request.seed),
        hasFaults: request.layout == .mixed)
      explained += forms.explained.map { (month, $0.code, $0.check) }
      let files = files(of: forms, month: month, previous: previous)
      progress.expect(done + files.count * (request.months.count - number))
      for file in files {
        try place(file)
        progress.advance(1)
      }
      done += files.count
      previous = forms
    }
    guard request.layout == .mixed else { return }
    try place(SampleFile(path: "explanations.csv", bytes: explanations(explained)))
  }

  private func registerFile() -> [UInt8] {
    var writer = CSVWriter()
    writer.append([
      "学校标识码", "学校名称", "报送单位代码", "报送单位", "办学类型", "办别", "城乡", "反恐重点目标", "启用日期",
      "停用日期", "联系人", "联系电话",
    ])
    for school in register.rows {
      writer.append([
        school.code, school.name, school.unit.code, school.unit.name, school.type,
        school.ownership, school.urbanRural, school.keyTarget == true ? "是" : "否",
        school.validFrom?.description ?? "", school.validTo?.description ?? "", school.contact,
        school.phone,
      ])
    }
    return writer.bytes()
  }

  private func explanations(_ notes: [(month: Month, code: String, check: String)]) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(["报告期", "学校标识码", "检查号", "说明"])
    for note in notes {
      writer.append([note.month.description, note.code, note.check, "样例说明：情况属实，已核实"])
    }
    return writer.bytes()
  }

  private func files(
    of forms: SampleForms, month: Month, previous: SampleForms
  ) -> [SampleFile] {
    let draw = SeededDraw(seed: request.seed)
    var files = SampleMonth(month: month, writer: writer, draw: draw)
    switch request.layout {
    case .single: files.add("全部.csv", writer.list(forms.forms), day: 20)
    case .csv, .xml:
      for (school, form) in zip(forms.schools, forms.forms) {
        let bytes =
          request.layout == .csv
          ? writer.list([form]) : writer.xml([form], month: month, unit: school.unit.code)
        files.add(
          "\(school.unit.code)/\(school.code).\(request.layout.rawValue)", bytes, day: 20)
      }
    case .mixed:
      var scenario = SampleScenario(
        forms: forms, previous: previous, register: register.rows, month: month, writer: writer,
        draw: draw)
      scenario.play()
      files = scenario.files
    }
    return files.files
  }
}
