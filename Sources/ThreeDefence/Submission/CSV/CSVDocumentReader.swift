internal import Interchange

/// Reads one CSV document: a list or a card, told by its header.
enum CSVDocumentReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - text: the decoded text.
  ///   - told: what is already known to be wrong with the file; its schools are still recognised.
  ///   - edition: the form edition.
  ///   - month: the month asked for.
  ///   - part: path inside a zip, or empty.
  ///   - mostForms: how many forms each may have.
  ///   - rowsLeft: how many rows that are not blank they may have, and then those that are left.
  /// - Returns: one document, or several where a file holds tables with different columns.
  static func read(
    _ text: DecodedText, told: ReadingFinding?, edition: FormEdition, month: Month?, part: String,
    mostForms: Int, rowsLeft: inout Int
  ) -> [ReadDocument] {
    func builder(_ layout: ReadDocument.Layout) -> DocumentBuilder {
      DocumentBuilder(
        edition: edition, month: month, part: part, layout: layout, mostForms: mostForms)
    }
    let told = told ?? text.fault.map(FaultFinding.text)
    guard let start = TableStart.find(in: text.utf8, edition) else {
      return [unknown(text.utf8, told, builder(.unknown))]
    }
    var documents =
      switch start.header {
      case .list(let header): list(start, header, told, builder(.list), &rowsLeft)
      case .card(let header): [card(start, header, told, builder(.card), &rowsLeft)]
      }
    if start.hasFullWidthCommas {
      documents[0].findings.append(
        ReadingFinding(
          .normalisedValue, value: "，", expected: ",", message: Message(.normalisedDelimiters)))
    }
    return documents
  }

  private static func list(
    _ start: TableStart, _ header: ListHeader, _ told: ReadingFinding?, _ builder: DocumentBuilder,
    _ rowsLeft: inout Int
  ) -> [ReadDocument] {
    var reader = start.reader
    var list = ListReader(
      builder, header: header, delimiter: start.delimiter, rowsLeft: rowsLeft)
    var row = CSVRow()
    var offset = reader.offset
    while !list.isFull, reader.read(into: &row) {
      list.take(row)
      if row.quotedLineBreaks > 0 {
        list.takeSwallowed(start.text[offset..<reader.offset], from: row.number)
      }
      offset = reader.offset
    }
    let isOverfull = list.isCut || list.isFull && hasMore(&reader)
    let last = start.text.last
    let tooMuch = FaultFinding.tooMuch(list.builder.mostForms, ofRows: list.rowsLeft <= 0)
    let documents = list.finish(
      ListReader.TextEnd(
        told: told ?? (isOverfull ? tooMuch : nil),
        unclosed: reader.fault.map { ($0, start.text[$0.offset...]) },
        isWhole: last == 0x0A || last == 0x0D))
    rowsLeft = list.rowsLeft
    return documents
  }

  /// Whether anything stands in the rows that are left.
  private static func hasMore(_ reader: inout CSVReader) -> Bool {
    var row = CSVRow()
    while reader.read(into: &row) {
      if !row.isBlank { return true }
    }
    return false
  }

  private static func card(
    _ start: TableStart, _ header: CardHeader, _ told: ReadingFinding?, _ builder: DocumentBuilder,
    _ rowsLeft: inout Int
  ) -> ReadDocument {
    var reader = start.reader
    var card = CardReader(builder, header: header)
    var row = CSVRow()
    while !card.builder.isFull, rowsLeft > 0, reader.read(into: &row) {
      card.take(row)
      if !row.isBlank { rowsLeft -= 1 }
    }
    let told =
      told
      ?? ((card.builder.isFull || rowsLeft == 0) && hasMore(&reader)
        ? FaultFinding.tooMuch(card.builder.mostForms, ofRows: rowsLeft <= 0) : nil)
    let last = start.text.last
    return card.finish(
      told: told ?? reader.fault.map(FaultFinding.quote) ?? header.doubling,
      isWhole: last == 0x0A || last == 0x0D)
  }

  /// A text in which no header stands.
  private static func unknown(
    _ text: [UInt8], _ told: ReadingFinding?, _ builder: DocumentBuilder
  ) -> ReadDocument {
    var builder = builder
    if let told {
      builder.add(told)
    } else if text.allSatisfy({ $0 <= 0x20 }) {
      builder.add(ReadingFinding(.unreadableFile, message: Message(.emptyFile)))
    } else if let quote = quote(hiding: builder.edition, in: text) {
      builder.add(FaultFinding.quote(quote))
    } else if GarbledText.recognise(text, &builder) {
      builder.add(ReadingFinding(.unreadableFile, message: Message(.garbledText)))
    } else if let message = TableOnItsSide.recognise(text, &builder) {
      builder.add(ReadingFinding(.notAForm, message: message))
    } else {
      builder.add(ReadingFinding(.notAForm, message: Message(.noKnownHeader)))
    }
    return builder.finished()
  }

  /// The quote, opened above the header and never closed, that hides a header which is there.
  private static func quote(hiding edition: FormEdition, in text: [UInt8]) -> CSVFault? {
    let mark = UInt8(ascii: "\"")
    guard text.contains(mark),
      let start = TableStart.find(in: text.filter { $0 != mark }, edition)
    else { return nil }
    var reader = CSVReader(text, delimiter: start.delimiter)
    var row = CSVRow()
    while reader.read(into: &row) {}
    return reader.fault
  }
}
