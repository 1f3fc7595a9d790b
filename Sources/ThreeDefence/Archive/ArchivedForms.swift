internal import Interchange

/// Writes forms of record: how each came, its envelope, and every value.
///
/// A value left blank is an empty element; one that the form had no column for is left out.
struct ArchivedForms {
  private let picture: MonthPicture
  private let rows: [(school: Int, row: Int)]
  private let tags: [XMLTag]
  private let kinds: [Indicator.Kind]
  private let yes = Array("true".utf8)
  private let no = Array("false".utf8)

  /// The forms of a picture, in the schools' order.
  init(_ picture: MonthPicture) {
    self.picture = picture
    rows = picture.recordRows
    tags = picture.template.indicators.map { XMLTag($0.id) }
    kinds = picture.template.indicators.map(\.kind)
  }

  /// Number of forms.
  var count: Int { rows.count }

  /// Writes a form, numbered from 0.
  func write(_ number: Int, to writer: inout XMLWriter) {
    let entry = picture.schools[rows[number].school]
    writer.start("form")
    writer.attribute("school", entry.school.code)
    let form = picture.records[rows[number].row]
    writer.attribute("name", ifGiven: form.schoolName)
    writer.attribute("filler", ifGiven: form.filler)
    writer.attribute("reviewer", ifGiven: form.reviewer)
    writer.attribute("responsible", ifGiven: form.responsible)
    writer.attribute("filled", ifGiven: form.filled)
    writer.attribute("remark", ifGiven: form.remark)
    if let record = entry.record {
      writer.attribute("received", picture.header.clock.text(record.receivedAt))
      writer.attribute("clock", record.clock.rawValue)
      writer.attribute("revision", String(entry.recordRevision))
      writer.attribute("digest", "sha256:" + SHA256.hex(record.digest))
    }
    writeValues(row: rows[number].row, to: &writer)
    writer.end()
  }

  private func writeValues(row: Int, to writer: inout XMLWriter) {
    for indicator in tags.indices {
      switch picture.records[row, indicator] {
      case .reported(let number): write(number, of: indicator, to: &writer)
      case .absent: break
      case .blank, .unreadable: writer.element(tags[indicator], "")
      }
    }
  }

  private func write(_ number: Int64, of indicator: Int, to writer: inout XMLWriter) {
    switch kinds[indicator] {
    case .integer: writer.element(tags[indicator], number)
    case .decimal: writer.element(tags[indicator], hundredths: number)
    case .boolean: writer.element(tags[indicator], plain: (number != 0 ? yes : no).span)
    }
  }
}
