internal import Interchange

/// A text without a header whose characters were lost before it came: `锟斤拷`, `±¨¸æÆÚ`, `????`.
enum GarbledText {
  /// Whether a text is one; the schools whose codes have come through are then recognised.
  static func recognise(_ text: [UInt8], _ builder: inout DocumentBuilder) -> Bool {
    guard isGarbled(text) else { return false }
    let lines = text.split(maxSplits: 100_000) { $0 == 0x0A || $0 == 0x0D }
    for (number, line) in lines.enumerated() {
      let cells = line.split { ",;\t\"".utf8.contains($0) }
      guard let code = cells.first(where: { SchoolCodeReader.isPlain(Array($0).span) }) else {
        continue
      }
      builder.beginForm(row: number + 1)
      builder.form.schoolCode = String(decoding: code, as: UTF8.self)
      builder.recogniseForm()
    }
    return true
  }

  /// Whether the beginning holds marks of what was lost, next to nothing but Latin letters beyond
  /// ASCII, or nothing beyond ASCII and many question marks.
  static func isGarbled(_ text: [UInt8]) -> Bool {
    var beginning = String(decoding: text.prefix(4096), as: UTF8.self)
    if text.count > 4096, beginning.last == "\u{FFFD}" { beginning.removeLast() }
    if beginning.contains("锟斤拷") || hasLostText(beginning) { return true }
    // Latin letters alone, in UTF-8, are read as GB18030, as two Hanzi in ten would be.
    let codes = TextEncoder.gb18030(Array(beginning.utf8)) ?? []
    let asWritten = String(validating: codes, as: UTF8.self)
    return hasLostText(asWritten ?? "")
  }

  private static func hasLostText(_ beginning: String) -> Bool {
    var (lost, latin, other, questions) = (0, 0, 0, 0)
    for scalar in beginning.unicodeScalars {
      switch scalar.value {
      case 0x3F: questions += 1
      case ..<0x80: break
      case 0x80...0x24F: latin += 1
      case 0xFFFD: lost += 1
      default: other += 1
      }
    }
    return lost >= 3 || latin >= 12 && latin > other
      || questions >= 12 && latin + other + lost == 0
  }
}
