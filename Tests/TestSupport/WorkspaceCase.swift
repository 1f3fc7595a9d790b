import Glibc
public import ThreeDefence

/// A workspace on disk, with a bureau, a register and whatever a test puts into its inbox.
public struct WorkspaceCase {
  /// Its folder.
  public let folder: TemporaryFolder
  /// The moment at which everything is taken in.
  public var now = LedgerSamples.at("2023-06-30T08:00:00+08:00")
  /// A correct form of 2142900001.
  public let form: SampleForm

  /// A workspace in a fresh folder; its register has 2142900001 and 2142900002 of 421102.
  public static func with(
    settings: String = "", _ body: (WorkspaceCase) throws -> Void
  ) throws {
    try TemporaryFolder.with { folder in
      try folder.write(
        "bureau: 黄冈市教育局\ndivision: \"421100\"\n\(settings)", to: "threedef.yaml")
      try folder.write(
        """
        学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐重点目标,启用日期,停用日期
        2142900001,红星小学,421102,黄州区教育局,211,公办,111,否,,
        2142900002,东湖小学,421102,黄州区教育局,211,公办,111,否,,

        """, to: "schools.csv")
      try folder.makeFolder("inbox")
      try body(WorkspaceCase(folder: folder, form: try SampleForm()))
    }
  }

  /// The pipeline of it.
  public func pipeline() throws(ThreeDefenceError) -> Pipeline {
    try Pipeline(path: folder.path, version: "0.1.0")
  }

  /// Puts a file into the inbox, last changed at a moment.
  public func put(_ bytes: [UInt8], _ path: String, changed: String) throws {
    try folder.write(bytes, to: "inbox/\(path)")
    touch(path, changed)
  }

  /// Changes the time of a file in the inbox.
  public func touch(_ path: String, _ changed: String) {
    let time = timespec(tv_sec: LedgerSamples.at(changed).seconds, tv_nsec: 0)
    let times = [time, time]
    utimensat(AT_FDCWD, folder["inbox/\(path)"], times, 0)
  }

  /// Takes in what is new.
  @discardableResult
  public func takeInbox() throws(ThreeDefenceError) -> InboxIntake.Account {
    let pipeline = try pipeline()
    return try pipeline.intake(into: try pipeline.ledger(wait: 0), now: now).takeInbox()
  }

  /// The picture of a month.
  public func picture(
    _ month: String = "2023-03", asOf: String? = nil, unread: [InboxProblem] = []
  ) throws(ThreeDefenceError) -> MonthPicture {
    let pipeline = try pipeline()
    return try pipeline.picture(
      of: LedgerSamples.month(month), from: try pipeline.ledger(wait: 0),
      asOf: asOf.map(LedgerSamples.at), unread: unread)
  }

  /// What the ledger holds of March 2023.
  public func holdings() throws(ThreeDefenceError) -> MonthHoldings {
    try pipeline().ledger(wait: 0).holdings(
      LedgerSamples.march, receivedBy: nil, template: form.template)
  }
}
