/// The text of a cell as Unicode scalars, cleaned for reading.
///
/// Plain cells are read straight from their bytes; only the others come here.
struct CellText: Equatable {
  /// The scalars, without what surrounds them and without full width.
  var scalars: [Unicode.Scalar]

  /// Bytes of a cell that are looked at; no value and no heading has as many.
  static let longest = 10_000
  /// What stands for the rest of a longer cell, so that its beginning is not taken for the whole.
  static let rest: Unicode.Scalar = "…"

  /// A cell without spaces around, full-width forms made half-width, every kind of blank a space.
  init(_ cell: Span<UInt8>) {
    let end = Self.end(of: cell)
    self.init(Self.string(cell.extracting(first: end)))
    if end < cell.count { scalars.append(Self.rest) }
  }

  /// Where what is looked at of a cell ends, behind a whole character.
  private static func end(of cell: Span<UInt8>) -> Int {
    guard cell.count > longest else { return cell.count }
    var end = longest
    while end > 0, 0x80...0xBF ~= cell[end] { end -= 1 }
    return end
  }

  /// As of a cell's bytes.
  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, Self.isBlank(last) { scalars.removeLast() }
    scalars.removeFirst(scalars.prefix { Self.isBlank($0) }.count)
    self.scalars = scalars.map(Self.halfWidth)
  }

  /// The cleaned text.
  var string: String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }

  /// The bytes as a string.
  static func string(_ bytes: Span<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for index in bytes.indices { buffer[index] = bytes[index] }
      return bytes.count
    }
  }

  /// Whether a scalar is nothing to the eye: any Unicode space, tab, control or zero-width mark.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F: true
    case ..<0x80: false
    default: isSpace(scalar) || isInvisible(scalar)
    }
  }

  /// Whether a scalar beyond ASCII has the property White_Space (Unicode 15, PropList).
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a scalar takes no room: soft hyphen, zero-width and direction marks, byte order mark.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x84, 0x86...0x9F, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE0E,
      0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// A full-width form as the ASCII character it stands for, a minus sign as `-`, a blank as space.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x2212: "-"
    default: isBlank(scalar) && !isInvisible(scalar) ? " " : scalar
    }
  }

  /// A text of the envelope as a person may read it: nothing around it, no control or zero-width
  /// characters in it, line breaks as spaces.
  static func clean(_ cell: Span<UInt8>) -> String {
    if isPlain(cell) { return string(cell) }
    var text = String.UnicodeScalarView()
    for scalar in string(cell).unicodeScalars where !isInvisible(scalar) {
      switch scalar.value {
      case 0...0x20: if text.last != " " { text.append(" ") }
      case 0x7F, 0xFFFE, 0xFFFF: break
      default: text.append(scalar)
      }
    }
    while let last = text.last, isBlank(last) { text.removeLast() }
    text.removeFirst(text.prefix { isBlank($0) }.count)
    return String(text)
  }

  /// What is quoted of a cell in a finding: clean, and cut where it is long.
  static func quoted(_ cell: Span<UInt8>, limit: Int = 60) -> String {
    let text = clean(cell.extracting(first: end(of: cell)))
    return text.count > limit ? text.prefix(limit) + "…" : text
  }

  /// A cell as it stands, for the value of a finding: with what is blank or invisible in it, control
  /// characters as spaces, cut where it is long; nothing where it is nothing but blank.
  static func asWritten(_ cell: Span<UInt8>, limit: Int = 60) -> String {
    if cell.count <= limit, isPlain(cell) { return string(cell) }
    guard !quoted(cell).isEmpty else { return "" }
    var text = String.UnicodeScalarView()
    for scalar in string(cell.extracting(first: end(of: cell))).unicodeScalars {
      text.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    let whole = String(text)
    return whole.count > limit ? whole.prefix(limit) + "…" : whole
  }

  /// Whether nothing has to be cleaned away: the common Chinese and ASCII characters only.
  private static func isPlain(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty else { return true }
    for index in cell.indices {
      switch cell[index] {
      case 0x21...0x7E, 0x80...0xBF, 0xE4...0xE9: continue
      default: return false
      }
    }
    return true
  }
}
