import Yams

/// An expression as a file has it, with the way back from its characters to the file's.
struct SourceExpression {
  /// The expression's text, its lines joined as YAML joins them.
  let text: String
  private let source: SourceText
  private let file: String
  private let start: Int
  private let style: Style

  /// How the file quotes the text.
  private enum Style {
    case plain
    case singleQuoted
    case doubleQuoted
    case block
  }

  /// The expression that a value holds.
  init(_ text: String, of value: YAMLValue) {
    self.text = text
    source = value.reader.source
    let place = value.place
    file = place.file
    style =
      switch value.node.scalar?.style {
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      case .plain, .any, nil: .plain
      }
    switch style {
    case .plain: start = source.byte(line: place.line, column: place.column)
    case .singleQuoted, .doubleQuoted:
      start = source.byte(line: place.line, column: place.column) + 1
    case .block: start = source.byte(line: place.line + 1, column: 1)
    }
  }

  /// Where the byte at an offset of the text stands in the file.
  ///
  /// Lines may be folded and indented at will, so both are walked side by side, blanks aside.
  func place(ofByte offset: Int) -> FilePlace {
    let solid = text.utf8.prefix(offset).count { !isBlank($0) }
    let isAtEnd = text.utf8.dropFirst(offset).allSatisfy(isBlank)
    var passed = 0
    var at = start
    while at < source.bytes.count {
      if isAtEnd ? passed == solid : passed == solid && !isBlank(source.bytes[at]) { break }
      if !isBlank(source.bytes[at]) { passed += 1 }
      at += isDoubledQuote(at) || isEscape(at) ? 2 : 1
    }
    let place = source.place(ofByte: at)
    return FilePlace(file: file, line: place.line, column: place.column)
  }

  private func isDoubledQuote(_ at: Int) -> Bool {
    style == .singleQuoted && source.bytes[at...].starts(with: "''".utf8)
  }

  private func isEscape(_ at: Int) -> Bool {
    style == .doubleQuoted && source.bytes[at] == UInt8(ascii: "\\")
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
