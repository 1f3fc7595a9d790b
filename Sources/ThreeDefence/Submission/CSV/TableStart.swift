internal import Interchange

/// Where the table of a CSV begins: its header, and how its cells are separated.
struct TableStart {
  /// The two layouts.
  enum Header {
    /// One row per school.
    case list(ListHeader)
    /// One line per indicator.
    case card(CardHeader)
  }

  /// The text, with commas for delimiters where it had full-width ones.
  let text: [UInt8]
  /// What separates the cells.
  let delimiter: UInt8
  /// The header.
  let header: Header
  /// A reader that stands after the header.
  let reader: CSVReader
  /// Whether the cells were separated by full-width commas.
  let hasFullWidthCommas: Bool

  /// Rows in which a header is looked for; nobody has a longer title.
  private static let mostTitleRows = 1_000

  /// Finds the header: the first row, in the first way of separating cells, in which at least three
  /// known headings stand, or 指标 and 数值 do.
  static func find(in text: [UInt8], _ edition: FormEdition) -> TableStart? {
    let preamble = CSVDialect.preamble(of: text)
    let delimiters =
      (preamble.delimiter.map { [$0] } ?? [])
      + [",", "\t", ";"].map { UInt8(ascii: $0) }.filter { $0 != preamble.delimiter }
    for delimiter in delimiters {
      let reader = CSVReader(
        text, delimiter: delimiter, offset: preamble.offset, row: preamble.row)
      if let start = find(reader, text, delimiter, edition, hasFullWidthCommas: false) {
        return start
      }
    }
    guard let halved = withoutFullWidthCommas(text) else { return nil }
    let comma = UInt8(ascii: ",")
    let reader = CSVReader(halved, delimiter: comma, offset: preamble.offset, row: preamble.row)
    return find(reader, halved, comma, edition, hasFullWidthCommas: true)
  }

  private static func find(
    _ reader: CSVReader, _ text: [UInt8], _ delimiter: UInt8, _ edition: FormEdition,
    hasFullWidthCommas: Bool
  ) -> TableStart? {
    var reader = reader
    var row = CSVRow()
    var left = mostTitleRows
    while left > 0, reader.read(into: &row) {
      left -= 1
      guard row.count >= 2, !row.isBlank else { continue }
      let header =
        ListHeader(row, edition.vocabulary).map(Header.list) ?? CardHeader(row).map(Header.card)
      guard let header else { continue }
      return TableStart(
        text: text, delimiter: delimiter, header: header, reader: reader,
        hasFullWidthCommas: hasFullWidthCommas)
    }
    return nil
  }

  /// The text with `，` replaced by a comma; nil when there is none in it.
  private static func withoutFullWidthCommas(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC,
        text[index + 2] == 0x8C
      {
        result.append(UInt8(ascii: ","))
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result.count < text.count ? result : nil
  }
}
