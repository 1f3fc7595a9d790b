internal import Interchange

/// Writes forms of record: how each came, its envelope, and every value.
///
/// A value left blank is an empty element; one that the form had no column for is left out.
struct ArchivedForms {
  private let picture: MonthPicture
  private let rows: [(school: Int, row: Int)]
  private let values: ArchivedValues

  /// The forms of a picture, in the schools' order.
  init(_ picture: MonthPicture) {
    self.picture = picture
    rows = picture.recordRows
    values = ArchivedValues(picture.template)
  }

  /// Number of forms.
  var count: Int { rows.count }

  /// Writes a form, numbered from 0.
  func write(_ number: Int, to writer: inout XMLWriter) {
    let entry = picture.schools[rows[number].school]
    writer.start("form")
    writer.attribute("school", entry.school.code)
    for (attribute, text) in picture.records[rows[number].row].texts {
      writer.attribute(attribute, ifGiven: text)
    }
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
    for indicator in picture.template.indicators.indices {
      values.write(picture.records[row, indicator], of: indicator, to: &writer)
    }
  }
}

extension ReadForm {
  /// The envelope's texts by the names of their attributes, in the archive's order.
  var texts: [(attribute: String, text: String)] {
    [
      ("name", schoolName), ("filler", filler), ("reviewer", reviewer),
      ("responsible", responsible), ("filled", filled), ("remark", remark),
    ]
  }
}
