/// The first characters of a text, as far as they tell whether it is XML, HTML or neither.
struct MarkupOpening {
  /// What is not ASCII, which no rule here asks for, stands as U+FFFD's first byte.
  private var rest: ArraySlice<UInt8>

  /// Looks at the first 4,096 characters after a byte order mark and blanks.
  init(_ bytes: [UInt8]) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let low = MarkupOpening.wideLowByte(bytes) {
      rest = MarkupOpening.narrow(bytes, low)[...]
    } else {
      rest = bytes[mark...].drop(while: MarkupOpening.isBlank).prefix(MarkupOpening.limit)
    }
  }

  private static let limit = 4096

  /// The first characters of UTF-16, a byte each.
  private static func narrow(_ bytes: [UInt8], _ low: Int) -> [UInt8] {
    var narrow: [UInt8] = []
    for index in stride(from: 0, to: bytes.count - 1, by: 2) where narrow.count < limit {
      let (narrowByte, wideByte) = (bytes[index + low], bytes[index + 1 - low])
      let isMark = index == 0 && wideByte == 0xFE && narrowByte == 0xFF
      let character = wideByte == 0 && narrowByte < 0x80 ? narrowByte : 0xEF
      guard !isMark, !narrow.isEmpty || !isBlank(character) else { continue }
      narrow.append(character)
    }
    return narrow
  }

  /// Goes past blanks; false when nothing follows.
  mutating func skipBlanks() -> Bool {
    rest = rest.drop(while: MarkupOpening.isBlank)
    return !rest.isEmpty
  }

  /// Whether a tag, a declaration or a comment begins here.
  var isMarkup: Bool {
    guard rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first else { return false }
    return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "_")
      || MarkupOpening.isLetter(next)
  }

  /// Whether the first tag or document type, after comments and instructions, is one of HTML.
  var isHTML: Bool {
    var opening = self
    while opening.skipComment("<!--", "-->") || opening.skipComment("<?", "?>") {}
    guard opening.rest.first == UInt8(ascii: "<") else { return false }
    if opening.word(after: 1) == "!doctype" { return opening.word(after: 9) == "html" }
    return MarkupOpening.tagsOfHTML.contains(opening.word(after: 1))
  }

  private static let tagsOfHTML: Set<String> = [
    "html", "head", "body", "table", "meta", "title", "style", "script", "link", "div", "font",
    "center", "p", "br", "span",
  ]

  private mutating func skipComment(_ start: String, _ end: String) -> Bool {
    _ = skipBlanks()
    guard rest.starts(with: start.utf8) else { return false }
    while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
    rest = rest.dropFirst(end.utf8.count)
    return true
  }

  /// The word, in lower case, that begins so many bytes from here, after blanks.
  private func word(after count: Int) -> String {
    let start = rest.dropFirst(count).drop(while: MarkupOpening.isBlank)
    let word = start.prefix { $0 == UInt8(ascii: "!") || MarkupOpening.isLetter($0) }
    return String(decoding: word, as: UTF8.self).lowercased()
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// For UTF-16, with a mark or plainly without, which byte of a pair is the low one.
  private static func wideLowByte(_ bytes: [UInt8]) -> Int? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) { return 0 }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) { return 1 }
    return nil
  }
}
