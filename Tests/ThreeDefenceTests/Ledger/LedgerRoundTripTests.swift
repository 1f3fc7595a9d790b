import TestSupport
import Testing
import ThreeDefence

struct LedgerRoundTripTests {
  private let folder: LedgerFolder
  private let samples = LedgerSamples.self

  init() throws { folder = try LedgerFolder() }

  /// Takes files in, and reads them back with the file closed in between.
  private func holdings(
    after intakes: [Intake], template: FormTemplate = LedgerSamples.template
  ) throws -> MonthHoldings {
    try folder.open().take(intakes, takenAt: samples.takenAt, template: template)
    return try folder.open().holdings(samples.march, template: template)
  }

  @Test func `a new ledger holds nothing`() throws {
    let ledger = try folder.open()
    let holdings = try ledger.holdings(samples.march, template: samples.template)
    #expect(holdings.submissions.isEmpty)
    #expect(holdings.forms.isEmpty)
    #expect(try ledger.months().isEmpty)
    #expect(try ledger.latestReceipt(samples.march) == nil)
    #expect(try ledger.mark() == Mark(intake: 0))
  }

  @Test(
    arguments: [
      [.reported(0), .reported(0), .reported(0)],
      [.reported(.max), .reported(.min), .reported(1)],
      [.blank, .absent, .unreadable],
      [.unreadable, .blank, .absent],
      [.absent, .unreadable, .blank],
      [.blank, .blank, .blank],
      [.reported(-1), .reported(12_345), .blank],
      [.reported(1 << 62), .reported(1 << 32), .reported(127)],
    ] as [[Value]])
  func `every value comes back in its state`(values: [Value]) throws {
    let holdings = try holdings(after: [samples.intake("a.csv", values: values)])
    #expect(holdings.values.count == 1)
    #expect((0..<3).map { holdings.values[0, $0] } == values)
  }

  @Test func `every field of a form comes back`() throws {
    var form = ReadForm()
    form.schoolCode = "2142900001"
    form.schoolName = "黄冈市“样例”小学\u{20BB7}"
    form.filler = "张三"
    form.reviewer = "李四;'\"--"
    form.responsible = "王\0五"
    form.filled = "2023年3月20日"
    form.remark = "V02：两名保安员\r\n已离职"
    form.row = 70_001
    form.lines = [0, 70_001, 70_001, 0, 0, 0, 0, 70_002, 70_005, 70_004, .max]
    form.archived = ArchivedForm(
      received: "2023-03-20T09:00:00+08:00", clock: "file", revision: 3)
    let document = samples.document(
      [(form, [.blank, .blank, .blank]), (samples.form(""), [.absent, .absent, .absent])],
      layout: .archive)
    let holdings = try holdings(
      after: [samples.intake([0x61], content: ReadSubmission(documents: [document]))])
    #expect(holdings.forms == document.forms)
    #expect(holdings.documentOfForm == [0, 0])
  }

  @Test func `documents, columns and the judgement of the level below come back`() throws {
    var list = samples.document([(samples.form("2142900001"), [.blank, .blank, .blank])])
    list.part = "黄州区/一.csv"
    list.columns = [nil, 0, 1, 70, 69, 68, nil, 3, 4, 5, 2]
    var card = ReadDocument(layout: .card, width: 3)
    card.columns = [2]
    var archive = ReadDocument(part: "a.xml", layout: .archive, width: 3)
    archive.archivedReturns = [
      ArchivedReturn(
        schoolCode: "2142900001", state: "late", firstAccepted: "2023-03-26T08:00:00+08:00",
        lastReceived: "2023-03-27T08:00:00+08:00", reason: ""),
      ArchivedReturn(
        schoolCode: "2142900002", state: "unexpected", firstAccepted: "", lastReceived: "",
        reason: "closed"),
    ]
    let unknown = ReadDocument(part: "b.doc", width: 3)
    let all = [list, card, archive, unknown]
    let holdings = try holdings(
      after: [samples.intake([0x61], content: ReadSubmission(documents: all))])
    #expect(holdings.documents.map(\.part) == all.map(\.part))
    #expect(holdings.documents.map(\.layout) == [.list, .card, .archive, .unknown])
    #expect(holdings.documents.map(\.columns) == all.map(\.columns))
    #expect(holdings.documents.map(\.forms) == [0..<1, 1..<1, 1..<1, 1..<1])
    #expect(holdings.documents.map(\.archivedReturns) == all.map(\.archivedReturns))
    #expect(holdings.documents.map(\.submission) == [0, 0, 0, 0])
  }

  @Test func `findings come back with the file, the document or the form they are about`() throws {
    func finding(_ form: Int?, _ value: String) -> ReadingFinding {
      ReadingFinding(
        .unreadableValue, form: form, place: Place(row: 4, column: "AB"),
        indicator: "guard_count", value: value, expected: "0–200",
        message: Message(.formCheck, [.text(value), .indicator("guard_count")]))
    }
    let file = ReadingFinding(
      .guessedEncoding, message: Message(.formCheck, "a\"b\\c\u{1}\n[]{}\u{10FFFF}", ""))
    var first = samples.document([
      (samples.form("2142900001"), [.blank, .blank, .blank]),
      (samples.form("2142900002"), [.blank, .blank, .blank]),
    ])
    first.findings = [finding(1, "约5"), finding(nil, "x"), finding(0, "")]
    var second = samples.document([(samples.form("2142900003"), [.blank, .blank, .blank])])
    second.findings = [finding(0, "三")]
    second.findings[0].severity = .hint
    let holdings = try holdings(after: [
      samples.intake(
        [0x61], content: ReadSubmission(documents: [first, second], findings: [file]))
    ])
    #expect(holdings.submissions.map(\.findings) == [[file]])
    #expect(holdings.documents.map(\.findings) == [first.findings, second.findings])
  }

  @Test func `a file's facts and bytes come back`() throws {
    var intake = samples.intake("黄州/一.csv", digest: 0xAB)
    intake.bytes = [0, 1, 2, 0xFF]
    intake.clock = .given
    intake.isClamped = true
    intake.receivedAt = Instant(nanoseconds: 1_679_274_000_123_456_789)
    let holdings = try holdings(after: [intake])
    let submission = try #require(holdings.submissions.first)
    #expect(submission.path == "黄州/一.csv")
    #expect(submission.digest == Array(repeating: 0xAB, count: 32))
    #expect(submission.receivedAt == intake.receivedAt)
    #expect(submission.clock == .given)
    #expect(submission.isClamped)
    #expect(submission.arrivals == 1)
    let ledger = try folder.open()
    #expect(try ledger.bytes(of: submission.id) == [0, 1, 2, 0xFF])
    #expect(try ledger.knownFiles(samples.march, limit: 0) == [intake.identity])
    #expect(try ledger.knownDigests(samples.march) == [intake.digest])
  }

  @Test(arguments: [nil, []] as [[UInt8]?])
  func `no bytes and bytes that were not kept are two things`(bytes: [UInt8]?) throws {
    let intake = samples.intake([0x61], bytes: bytes, content: ReadSubmission())
    let holdings = try holdings(after: [intake])
    let submission = try #require(holdings.submissions.first)
    #expect(try folder.open().bytes(of: submission.id) == bytes)
  }

  @Test func `a number that no submission has is told`() throws {
    let error = try #require(throws: ThreeDefenceError.self) { try folder.open().bytes(of: 7) }
    #expect(error.code == .notFound)
  }

  @Test func `a path that is not UTF-8 is known by its bytes and shown as it can be`() throws {
    // 黄.csv in GBK
    let path: [UInt8] = [0xBB, 0xC6, 0x2E, 0x63, 0x73, 0x76]
    let intake = samples.intake(path, content: ReadSubmission())
    let holdings = try holdings(after: [intake])
    #expect(try folder.open().knownFiles(samples.march, limit: 0) == [intake.identity])
    #expect(holdings.submissions.first?.path == "黄.csv")
  }
}
