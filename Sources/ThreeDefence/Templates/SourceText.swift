/// The text of a file with its lines, for places in messages.
struct SourceText: Sendable {
  /// The bytes, without a byte order mark.
  let bytes: [UInt8]
  /// The text; nil when the bytes are not UTF-8.
  let text: String?
  private let lineStarts: [Int]

  /// The text of a file's bytes.
  init(_ file: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.starts(with: mark) ? Array(file.dropFirst(mark.count)) : file
    self.bytes = bytes
    text = String(validating: bytes, as: UTF8.self)
    lineStarts =
      [0]
      + bytes.indices.filter { at in
        bytes[at] == UInt8(ascii: "\n")
          || bytes[at] == UInt8(ascii: "\r")
            && (at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "\n"))
      }.map { $0 + 1 }
  }

  /// A line's text without its end, lines from 1; empty beyond the last.
  func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The numbers of lines in which more than a comment stands, from a line upwards to the first.
  func linesWithContent(upTo line: Int) -> [Int] {
    (1...max(1, min(line, lineStarts.count))).reversed().filter {
      let text = self.line($0).prefix(while: \.isWhitespace)
      return self.line($0).dropFirst(text.count).first.map { $0 != "#" } ?? false
    }
  }

  /// Line and column, both from 1, of a byte; the column counts characters.
  func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let line = lineStarts.lastIndex { $0 <= offset } ?? 0
    let before = bytes[lineStarts[line]..<min(offset, bytes.count)]
    return (line + 1, String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
  }

  /// The byte at which a line's column begins, both from 1.
  func byte(line: Int, column: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count }
    let before = self.line(line).unicodeScalars.prefix(column - 1)
    return lineStarts[line - 1] + before.reduce(0) { $0 + UTF8.width($1) }
  }

  /// The first byte that is not UTF-8, if any.
  var firstFault: Int? {
    guard text == nil else { return nil }
    var at = 0
    while at < bytes.count {
      let length = bytes[at] < 0x80 ? 1 : bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
      let end = min(at + length, bytes.count)
      guard String(validating: bytes[at..<end], as: UTF8.self) != nil else { return at }
      at = end
    }
    return nil
  }
}
