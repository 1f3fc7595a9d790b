/// Names of zip entries.
enum ZipName {
  /// The name as text: UTF-8 where the entry says so or the bytes are it, otherwise GBK.
  ///
  /// Only after decoding is `\` a separator: in GBK it may be half a character.
  static func text(of entry: ZipDirectory.Entry) -> String {
    let name: [UInt8]
    if entry.isNameUTF8 || entry.name.allSatisfy({ $0 < 0x80 }) {
      name = entry.name
    } else {
      let decoded = TextDecoder.decode(entry.name)
      name = decoded.fault == nil ? decoded.utf8 : entry.name
    }
    let separated = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    return String(decoding: separated, as: UTF8.self)
  }

  /// Whether the entry of that name is a directory, or a side file that macOS has added.
  static func isLeftOut(_ name: String) -> Bool {
    name.hasSuffix("/") || name.split(separator: "/").contains("__MACOSX")
  }
}
