@testable import Interchange
@testable import ThreeDefence

/// A submission gives forms and findings that agree with each other, whatever its bytes, and none of
/// them in silence.
enum SubmissionProperties {
  private static let template = Shipped.form
  private static let month = Shipped.month
  private static let reader = SubmissionReader(template: template, limit: 1 << 18)
  private static let checkup = Shipped.sound { () throws(ThreeDefenceError) in
    try Checkup(form: template.id)
  }

  /// The bytes are the file as it arrived.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let submission = reader.read(bytes, month: month)
    try demand(
      !submission.documents.isEmpty || !submission.findings.isEmpty,
      "a file is read, or told why not")
    for document in submission.documents { try check(document) }
    for finding in submission.findings { try check(finding, forms: 0) }
    try isDeterministic(bytes, submission)
    try isNotSilent(bytes, submission)
    try sameInOtherBytes(bytes, submission)
    try report(bytes)
  }

  private static func check(_ document: ReadDocument) throws(BrokenProperty) {
    try demandSame(document.values.count, document.forms.count, "a row of values for each form")
    for finding in document.findings { try check(finding, forms: document.forms.count) }
    try demand(
      document.layout != .unknown || document.findings.contains { $0.severity == .fatal },
      "what has no known layout is told")
    for form in document.forms {
      try demand(form.row >= 1, "every form stands somewhere")
      try demand(
        form.schoolCode.isEmpty || form.schoolCode.utf8.count == 10, "a school code has ten digits")
    }
    try unreadableIsTold(document)
  }

  /// A value that cannot be read has a finding; one that can be has a number in bounds.
  private static func unreadableIsTold(_ document: ReadDocument) throws(BrokenProperty) {
    let isFlooded = document.findings.count >= DocumentBuilder.mostFindings
    let told = Set(
      document.findings.compactMap { finding in
        finding.form.map { [String($0), finding.indicator ?? ""] }
      })
    for form in document.forms.indices {
      for indicator in template.indicators.indices {
        switch document.values[form, indicator] {
        case .unreadable:
          let isTold =
            told.contains([String(form), template.indicators[indicator].id]) || isFlooded
            || document.findings.contains { $0.severity == .fatal && $0.form == nil }
          try demand(isTold, "an unreadable value of form \(form) is told")
        case .reported(let number):
          try demand(
            number.magnitude <= DocumentBuilder.largestNumber.magnitude, "\(number) is in bounds")
        case .blank, .absent: break
        }
      }
    }
  }

  private static func check(
    _ finding: ReadingFinding, forms: Int
  ) throws(BrokenProperty) {
    try demand(finding.form.map { $0 < forms } ?? true, "\(finding) is about a form that is there")
    try demand(finding.place.row.map { $0 >= 1 } ?? true, "\(finding) stands in a row")
    for language in [Language.zh, .en] {
      try demand(!finding.message.text(language) { $0 }.isEmpty, "\(finding) says something")
    }
  }

  private static func isDeterministic(
    _ bytes: [UInt8], _ submission: ReadSubmission
  ) throws(BrokenProperty) {
    let again = reader.read(bytes, month: month)
    try demandSame(facts(again), facts(submission), "a file reads alike twice")
  }

  /// What cannot be decoded or is not well-formed never passes without a fatal finding.
  private static func isNotSilent(
    _ bytes: [UInt8], _ submission: ReadSubmission
  ) throws(BrokenProperty) {
    let isFatal =
      submission.findings.contains { $0.severity == .fatal }
      || submission.documents.contains { $0.findings.contains { $0.severity == .fatal } }
    switch FileKind.of(bytes) {
    case .text:
      try demand(TextDecoder.decode(bytes).fault == nil || isFatal, "a fault of text is told")
    case .xml:
      let text = XMLText.decode(bytes)
      var trace = HandledTrace()
      let fault = XMLReader.read(text.utf8, namespace: FormTemplate.namespace, handler: &trace)
      try demand(text.fault == nil && fault == nil || isFatal, "a fault of XML is told")
    case .gzip, .zip: break
    default: try demand(isFatal, "what is no submission is told")
    }
  }

  /// The same text in UTF-16 has the same forms, values and findings.
  private static func sameInOtherBytes(
    _ bytes: [UInt8], _ submission: ReadSubmission
  ) throws(BrokenProperty) {
    guard FileKind.of(bytes) == .text, let wide = Reencoding.utf16(bytes),
      FileKind.of(wide) == .text
    else { return }
    try demandSame(
      facts(reader.read(wide, month: month)), facts(submission), "UTF-16 reads as UTF-8 does")
  }

  private static func facts(_ submission: ReadSubmission) -> [String] {
    submission.findings.map { "\($0)" }
      + submission.documents.flatMap { document in
        ["\(document.layout) \(document.columns) \(document.values) \(document.part)"]
          + document.forms.map { "\($0)" } + document.findings.map { "\($0)" }
      }
  }

  private static func report(_ bytes: [UInt8]) throws(BrokenProperty) {
    do throws(ThreeDefenceError) {
      _ = try checkup.report(
        [(name: "f", bytes: bytes)], month: nil, otherwise: month, now: Instant(seconds: 0),
        ledger: nil)
    } catch {
      try demand(error.code == .arithmetic, "a check goes to its end: \(error)")
    }
  }
}
