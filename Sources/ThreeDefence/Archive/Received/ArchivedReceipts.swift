internal import Interchange

/// Writes how everything of a month came: each file, what stood in it besides forms of record, and
/// what reading found, so that a ledger can be made again of the archive.
///
/// Forms of record are named here by their schools; their values stand in `forms`.
struct ArchivedReceipts {
  private typealias Holdings = MonthHoldings

  private let holdings: MonthHoldings
  private let clock: BureauClock
  private let ids: [String]
  private let values: ArchivedValues
  private let isOfRecord: [Bool]
  /// The documents of each submission.
  private let documents: [Range<Int>]

  /// What came for a month, with values in the order of a form's indicators.
  init(_ received: ReceivedMonth, template: FormTemplate, clock: BureauClock) {
    holdings = received.holdings
    self.clock = clock
    ids = template.indicators.map(\.id)
    values = ArchivedValues(template)
    var isOfRecord = [Bool](repeating: false, count: holdings.forms.count)
    for form in received.records { isOfRecord[form] = true }
    self.isOfRecord = isOfRecord
    var start = 0
    documents = holdings.submissions.indices.map { [holdings] submission in
      let own = holdings.documents[start...].prefix { $0.submission == submission }
      start = own.endIndex
      return own.indices
    }
  }

  /// Number of files.
  var count: Int { holdings.submissions.count }

  /// Writes a file, numbered from 0.
  func write(_ number: Int, to writer: inout XMLWriter) {
    let file = holdings.submissions[number]
    writer.start("file")
    writer.attribute("path", ArchivedText.escaped(file.path))
    if file.identity.path != Array(file.path.utf8) {
      writer.attribute("path-bytes", SHA256.hex(file.identity.path))
    }
    writer.attribute("size", String(file.identity.size))
    writeReceipt(of: file, documents[number], to: &writer)
    for found in file.findings { write(found, to: &writer) }
    for document in documents[number] { write(holdings.documents[document], to: &writer) }
    writer.end()
  }

  /// Writes when a file came and what bytes it had, as far as that does not stand with its first form
  /// of record.
  private func writeReceipt(
    of file: MonthHoldings.Submission, _ documents: Range<Int>, to writer: inout XMLWriter
  ) {
    let record = documents.lazy.flatMap { [holdings] in holdings.documents[$0].forms }
      .first { [isOfRecord] in isOfRecord[$0] }
    let isTold =
      record.map { holdings.forms[$0].archived == nil } ?? false
      && file.receivedAt == Instant(seconds: file.receivedAt.seconds)
    if !isTold {
      writer.attribute("received", clock.exactText(file.receivedAt))
      writer.attribute("clock", file.clock.rawValue)
    }
    if record == nil { writer.attribute("digest", "sha256:" + SHA256.hex(file.digest)) }
    if file.isClamped { writer.attribute("clamped", "true") }
    if file.identity.modified != file.receivedAt {
      writer.attribute("modified", clock.exactText(file.identity.modified))
    }
  }

  private func write(_ document: MonthHoldings.Document, to writer: inout XMLWriter) {
    writer.start("document")
    writer.attribute("part", ifGiven: ArchivedText.escaped(document.part))
    writer.attribute("layout", document.layout.rawValue)
    if !document.columns.isEmpty {
      writer.attribute("columns", FieldSpans.text(document.columns.map { $0.map { $0 + 1 } }))
    }
    for form in document.forms { write(form: form, to: &writer) }
    for found in document.findings { write(found, to: &writer) }
    for judged in document.archivedReturns { write(judged, to: &writer) }
    writer.end()
  }

  private func write(form number: Int, to writer: inout XMLWriter) {
    let form = holdings.forms[number]
    let isOfRecord = isOfRecord[number]
    writer.start(isOfRecord ? "record" : "form")
    writer.attribute("school", form.schoolCode)
    for (attribute, text) in form.texts where !isOfRecord || !ArchivedText.isPlain(text) {
      writer.attribute(attribute, ifGiven: ArchivedText.escaped(text))
    }
    writer.attribute("row", String(form.row))
    if !form.lines.isEmpty {
      writer.attribute("lines", FieldSpans.text(form.lines.map { $0 == 0 ? nil : Int($0) }))
    }
    if let archived = form.archived {
      writer.attribute("received", ArchivedText.escaped(archived.received))
      writer.attribute("clock", ArchivedText.escaped(archived.clock))
      writer.attribute("revision", String(archived.revision))
    }
    if !isOfRecord {
      let unreadable = ids.indices.filter { holdings.values[number, $0] == .unreadable }
      writer.attribute("unreadable", ifGiven: unreadable.map { ids[$0] }.joined(separator: " "))
      for indicator in ids.indices {
        values.write(holdings.values[number, indicator], of: indicator, to: &writer)
      }
    }
    writer.end()
  }

  private func write(_ found: ReadingFinding, to writer: inout XMLWriter) {
    writer.start("finding")
    if let form = found.form { writer.attribute("form", String(form + 1)) }
    writer.attribute("check", found.check)
    writer.attribute("severity", found.severity.rawValue)
    if let row = found.place.row { writer.attribute("row", String(row)) }
    writer.attribute("column", ifGiven: ArchivedText.escaped(found.place.column))
    if let indicator = found.indicator { writer.attribute("indicator", indicator) }
    writer.attribute("value", ifGiven: ArchivedText.escaped(found.value))
    writer.attribute("expected", ifGiven: ArchivedText.escaped(found.expected))
    writer.attribute("sentence", found.message.sentence.rawValue)
    if !found.message.facts.isEmpty {
      writer.attribute("facts", ArchivedText.escaped(FactsText.encode(found.message.facts)))
    }
    writer.end()
  }

  private func write(_ judged: ArchivedReturn, to writer: inout XMLWriter) {
    writer.start("return")
    writer.attribute("school", ArchivedText.escaped(judged.schoolCode))
    writer.attribute("state", ArchivedText.escaped(judged.state))
    writer.attribute("first-accepted", ifGiven: ArchivedText.escaped(judged.firstAccepted))
    writer.attribute("last-received", ifGiven: ArchivedText.escaped(judged.lastReceived))
    writer.attribute("reason", ifGiven: ArchivedText.escaped(judged.reason))
    writer.end()
  }
}
