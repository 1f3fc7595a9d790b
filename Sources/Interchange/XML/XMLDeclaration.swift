/// The declaration at the head of an XML document: `<?xml version="1.0" encoding="…"?>`.
struct XMLDeclaration {
  /// Where it stands, from `<` to `>`; blanks may stand before it, though XML does not have it so.
  let range: Range<Int>
  /// The encoding it names, in lower case; nil when it names none.
  let encoding: String?

  /// Looks for a declaration in bytes that hold ASCII as ASCII; nil when there is none.
  init?(_ bytes: [UInt8]) {
    guard let start = bytes.firstIndex(where: { !XMLDeclaration.isBlank($0) }) else { return nil }
    let head = bytes[start...].prefix(512)
    guard head.starts(with: "<?xml".utf8), let afterName = head.dropFirst(5).first,
      XMLDeclaration.isBlank(afterName), let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    range = start..<(end + 1)
    encoding = XMLDeclaration.encoding(in: bytes[range])
  }

  /// The value after `encoding` and `=`, in quotes of either kind.
  private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
    var rest = declaration
    while !rest.isEmpty, !rest.starts(with: "encoding".utf8) { rest.removeFirst() }
    rest = rest.dropFirst("encoding".utf8.count).drop(while: isBlank)
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isBlank)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    return String(decoding: rest.prefix { $0 != quote }, as: UTF8.self).lowercased()
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
