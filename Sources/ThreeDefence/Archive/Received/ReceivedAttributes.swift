internal import Interchange

/// When a file came, by which clock, and the digest of its bytes, as attributes tell it.
struct ReceivedAttributes {
  var receivedAt: Instant?
  var clock: ReceiptClock?
  var digest: [UInt8]?

  init() {}

  init(_ attributes: XMLAttributes) {
    receivedAt = attributes["received"].flatMap(BureauClock.shanghai.instant)
    clock = attributes["clock"].flatMap(ReceiptClock.init(rawValue:))
    digest = attributes["digest"].flatMap { SHA256.bytes(String($0.dropFirst("sha256:".count))) }
  }
}

extension Intake {
  /// A file of which nothing is known yet.
  static var untold: Intake {
    let start = Instant(nanoseconds: 0)
    return Intake(
      month: Month(containing: CivilDate(daysSinceEpoch: 0)),
      identity: FileIdentity(path: [], size: 0, modified: start), digest: [], bytes: nil,
      receivedAt: start, clock: .intake, isClamped: false, content: nil)
  }
}

extension ArchivedText {
  /// Whether every backslash of an element's attributes stands for something.
  static func areRight(_ attributes: XMLAttributes) -> Bool {
    var areRight = true
    attributes.forEach { _, _, value in
      let value = value.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
      if text(value) == nil { areRight = false }
    }
    return areRight
  }
}

extension ReadForm {
  /// Takes school and envelope as attributes of an archive have them; nil leaves a text as it is.
  mutating func take(_ given: (String) -> String?) {
    schoolCode = given("school") ?? schoolCode
    schoolName = given("name") ?? schoolName
    filler = given("filler") ?? filler
    reviewer = given("reviewer") ?? reviewer
    responsible = given("responsible") ?? responsible
    filled = given("filled") ?? filled
    remark = given("remark") ?? remark
  }
}

extension ReadingFinding {
  /// A finding of reading, without the form it is about; nil when it is none that this program makes.
  init?(_ attributes: XMLAttributes) {
    let given = { (name: String) in attributes[name].map(ArchivedText.text) ?? "" }
    guard let check = attributes["check"].flatMap(StructuralCheck.init(rawValue:)),
      let severity = attributes["severity"].flatMap(Severity.init(rawValue:)),
      let sentence = attributes["sentence"].flatMap(FindingSentence.init(rawValue:)),
      let column = given("column"), let value = given("value"), let expected = given("expected"),
      let facts = given("facts").flatMap({ $0.isEmpty ? [] : FactsText.decode($0) })
    else { return nil }
    self.init(
      check, severity: severity,
      place: Place(row: attributes["row"].flatMap(Int.init), column: column),
      indicator: attributes["indicator"], value: value, expected: expected,
      message: Message(sentence, facts))
  }
}

extension ArchivedReturn {
  /// The judgement of the level below the one whose archive it is; nil when it cannot be read.
  init?(_ given: (String) -> String?) {
    guard let school = given("school"), let state = given("state"),
      let firstAccepted = given("first-accepted"), let lastReceived = given("last-received"),
      let reason = given("reason")
    else { return nil }
    self.init(
      schoolCode: school, state: state, firstAccepted: firstAccepted, lastReceived: lastReceived,
      reason: reason)
  }
}
