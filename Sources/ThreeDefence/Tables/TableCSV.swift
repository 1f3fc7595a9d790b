public import Interchange

extension Table {
  /// The table as a CSV file, headings first.
  ///
  /// - Parameters:
  ///   - language: the language of headings and words.
  ///   - encoding: how the text is written.
  /// - Returns: the file's bytes.
  public func csv(_ language: Language, encoding: TextEncoding) -> [UInt8] {
    var writer = CSVWriter(encoding: encoding)
    writer.append(headings.map { $0.text(language) })
    let words = Word.allCases.map { $0.phrase.text(language) }
    forEachRow { cells in
      for cell in cells {
        switch cell {
        case .blank: writer.append(field: "")
        case .text(let text): writer.append(field: text)
        case .word(let word): writer.append(field: words[Int(word.rawValue)])
        case .number(let number): writer.append(field: Int(number))
        case .hundredths(let number): writer.append(hundredths: number)
        case .phrase, .decimal, .minutes: writer.append(field: cell.text(language))
        }
      }
      writer.endRow()
    }
    return writer.bytes()
  }
}
