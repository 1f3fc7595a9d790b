import Interchange
public import ThreeDefence

/// A workspace of a few schools in a fresh folder, run through the whole pipeline.
public struct SampleWorkspace {
  /// The folder.
  public let folder: TemporaryFolder
  private let now = LedgerSamples.at("2023-06-01T08:00:00+08:00")

  /// A workspace with a register of the rows given; settings beyond bureau and division may follow.
  public init(_ folder: TemporaryFolder, register rows: [String], settings: String = "") throws {
    self.folder = folder
    try folder.write(
      "bureau: 黄冈市教育局\ndivision: \"421100\"\n" + settings, to: "threedef.yaml")
    let heading = "学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐重点目标,启用日期,停用日期"
    try folder.write(
      ([heading] + rows).map { $0 + "\r\n" }.joined(), to: "schools.csv")
    try folder.makeFolder("inbox")
  }

  /// Sends forms of a month in one list.
  public func send(_ forms: [SampleForm], in month: String) throws {
    let rows = forms.map { form in
      var form = form
      form.month = month
      return form.row
    }
    try folder.write(SampleForm().list(rows), to: "inbox/\(month)/forms.csv")
  }

  /// The picture of a month, after what is new in the inbox has been taken in.
  public func picture(_ month: String) throws -> MonthPicture {
    let pipeline = try Pipeline(path: folder.path, version: "test")
    let ledger = try pipeline.ledger(wait: 0)
    _ = try pipeline.intake(into: ledger, now: now).takeInbox()
    return try pipeline.picture(of: LedgerSamples.month(month), from: ledger, asOf: nil)
  }

  /// The files of a month by path, as text.
  public func files(_ month: String, _ language: Language = .zh) throws -> [String: String] {
    let made = try OutputFiles.make(
      try Summary(picture(month)), letters: try TemplateStore().letters(language),
      language: language,
      encoding: .utf8)
    return Dictionary(
      uniqueKeysWithValues: made.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The lines of a table of a month, headings first.
  public func table(
    _ name: String, _ month: String, _ language: Language = .zh
  ) throws -> [String] {
    let text = try files(month, language)["tables/\(name).csv"] ?? ""
    return text.split(separator: "\r\n").map(String.init)
  }
}
