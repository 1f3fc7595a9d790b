import Foundation
public import ThreeDefence

/// Small hand-made files for ledgers, of a form of three indicators.
public enum LedgerSamples {
  /// March 2023.
  public static let march = month("2023-03")
  /// The moment at which everything is taken in unless told otherwise.
  public static let takenAt = at("2023-03-26T06:00:00+08:00")

  /// An edition with a whole number, a decimal and a yes/no indicator.
  public static let template = template([
    indicator("B03", "guard_count", "专职保安员数", .integer, unit: "人"),
    indicator("F04", "total_investment", "三防投入合计", .decimal, unit: "万元"),
    indicator("B13", "closed_management", "实行封闭化管理", .boolean, unit: ""),
  ])

  /// An edition of indicators.
  public static func template(
    _ indicators: [Indicator], id: String = "three-defence-2023"
  ) -> FormTemplate {
    FormTemplate(id: id, title: "三防", from: nil, to: nil, indicators: indicators, checks: [])
  }

  /// An indicator of which the ledger's concern is id and kind.
  public static func indicator(
    _ code: String, _ id: String, _ label: String, _ kind: Indicator.Kind, unit: String
  ) -> Indicator {
    Indicator(
      code: code, id: id, label: label, group: "人防", kind: kind, unit: unit, minimum: 0,
      maximum: 100, nature: .stock, rollUp: .sum, partOf: nil, isRequired: true)
  }

  /// A month by its ISO text.
  public static func month(_ text: String) -> Month {
    guard let month = Month(text) else { preconditionFailure("no month: \(text)") }
    return month
  }

  /// A moment by its ISO text.
  public static func at(_ text: String) -> Instant {
    guard let instant = BureauClock.shanghai.instant(text) else {
      preconditionFailure("no moment: \(text)")
    }
    return instant
  }

  /// A form of a school with the three values of `template`.
  public static func form(_ code: String, name: String = "样例小学", row: Int = 2) -> ReadForm {
    var form = ReadForm()
    form.schoolCode = code
    form.schoolName = name
    form.row = row
    return form
  }

  /// A list of forms with their values.
  public static func document(
    _ forms: [(form: ReadForm, values: [Value])], layout: ReadDocument.Layout = .list,
    width: Int = 3
  ) -> ReadDocument {
    var document = ReadDocument(layout: layout, width: width)
    for (number, (form, values)) in forms.enumerated() {
      document.forms.append(form)
      document.values.appendForm()
      for (indicator, value) in values.enumerated() {
        document.values[number, indicator] = value
      }
    }
    return document
  }

  /// A file of one school that reports numbers in every indicator.
  public static func intake(
    _ path: String, school: String = "2142900001", received: String = "2023-03-20T09:00:00+08:00",
    digest: UInt8 = 1, month: Month = march,
    values: [Value] = Array(repeating: .reported(1), count: 3)
  ) -> Intake {
    intake(
      Array(path.utf8), received: received, digest: digest, month: month,
      content: ReadSubmission(documents: [
        document([(form(school), values)], width: values.count)
      ]))
  }

  /// A file of any content, with a digest of 32 times the same byte.
  public static func intake(
    _ path: [UInt8], received: String = "2023-03-20T09:00:00+08:00", digest: UInt8 = 1,
    month: Month = march, bytes: [UInt8]? = Array("学校标识码".utf8), content: ReadSubmission?
  ) -> Intake {
    Intake(
      month: month,
      identity: FileIdentity(
        path: path, size: Int64(bytes?.count ?? 0), modified: at(received)),
      digest: Array(repeating: digest, count: 32), bytes: bytes, receivedAt: at(received),
      clock: .file, isClamped: false, content: content)
  }
}

/// A folder of a test's own with a ledger in it, removed when the test lets it go.
public final class LedgerFolder: Sendable {
  /// Path of the folder.
  public let path: String
  /// Path of the ledger.
  public var ledger: String { path + "/ledger.sqlite" }

  /// An empty folder.
  public init() throws {
    path = NSTemporaryDirectory() + "ledger-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The ledger in it, opened.
  public func open(wait: Int = 0) throws(ThreeDefenceError) -> Ledger {
    try Ledger(path: ledger, wait: wait)
  }

  /// The names of the files in it, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The bytes of a file in it.
  public func bytes(_ name: String = "ledger.sqlite") throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// Puts a file into it.
  public func write(_ bytes: [UInt8], to name: String = "ledger.sqlite") throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }
}
