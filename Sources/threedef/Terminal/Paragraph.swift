/// A text broken into lines of a terminal's width.
///
/// It is broken at spaces, and before and after Chinese characters but for punctuation that belongs
/// to what is before or after it. A word, number, code or path is never broken, unless it is asked
/// for.
struct Paragraph {
  /// What stays together.
  private struct Piece {
    var text: String
    var width: Int
    var isSpace: Bool
  }

  private var pieces: [Piece] = []

  /// A text; what would do anything to a terminal is taken out of it.
  ///
  /// What changes its colour stays where it `isColoured`; a heading may be broken after `_` and `(` too,
  /// and in Chinese after every second character, as most of its words have two.
  init(_ text: String, isColoured: Bool = false, isHeading: Bool = false) {
    var rest = text.unicodeScalars[...]
    var last: Unicode.Scalar?
    var colour = ""
    var together = 0
    while let scalar = rest.first {
      if isColoured, let change = TextWidth.colour(rest) {
        rest = rest.dropFirst(change.count)
        // What ends a colour belongs to what is before it, what begins one to what follows.
        if change.count == 3, !pieces.isEmpty {
          pieces[pieces.count - 1].text += String(change)
        } else {
          colour += String(change)
        }
        continue
      }
      rest.removeFirst()
      let shown = scalar.harmless
      let isInWord =
        TextWidth.isWide(shown) && !Self.closing.contains(shown) && !Self.opening.contains(shown)
      if isHeading, !isInWord { joinOdd(of: together) }
      together = isInWord ? together + 1 : 0
      if isHeading, last == "_" || last == "(" {
        add(shown, after: nil, colour: colour)
      } else if isHeading, together > 0, together.isMultiple(of: 2), let word = pieces.indices.last
      {
        pieces[word].text += String(shown)
        pieces[word].width += TextWidth.of(shown)
      } else {
        add(shown, after: last, colour: colour)
      }
      colour = ""
      last = shown
    }
    if isHeading { joinOdd(of: together) }
  }

  /// Puts the last of an odd number of wide characters to the word before it.
  private mutating func joinOdd(of together: Int) {
    guard together > 1, !together.isMultiple(of: 2) else { return }
    let odd = pieces.removeLast()
    pieces[pieces.count - 1].text += odd.text
    pieces[pieces.count - 1].width += odd.width
  }

  private mutating func add(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?, colour: String) {
    let piece = Piece(
      text: colour + String(scalar), width: TextWidth.of(scalar), isSpace: scalar == " ")
    guard let last, !Self.canBreak(between: last, and: scalar) else { return pieces.append(piece) }
    pieces[pieces.count - 1].text += piece.text
    pieces[pieces.count - 1].width += piece.width
  }

  /// The lines.
  ///
  /// - Parameters:
  ///   - width: columns of a line.
  ///   - indent: columns by which every line but the first is set in.
  ///   - breaksWords: whether a piece that is longer than a line is broken.
  /// - Returns: the lines, at least one.
  func lines(width: Int, indent: Int = 0, breaksWords: Bool = false) -> [String] {
    var filling = Filling(width: width, indent: indent)
    for piece in pieces {
      if piece.isSpace {
        filling.space(piece.text)
      } else if breaksWords, piece.width > width - indent {
        for scalar in piece.text.unicodeScalars {
          filling.add(String(scalar), width: TextWidth.of(scalar))
        }
      } else {
        filling.add(piece.text, width: piece.width)
      }
    }
    return filling.lines + [filling.line]
  }

  /// Lines as they fill up.
  private struct Filling {
    let width: Int
    let indent: Int
    var lines: [String] = []
    var line = ""
    private var used = 0
    private var spaces = ""
    private var isBegun = false

    init(width: Int, indent: Int) {
      self.width = width
      self.indent = indent
    }

    /// A space, which at the end of a line is nothing.
    mutating func space(_ text: String) {
      if isBegun || lines.isEmpty { spaces += text }
    }

    mutating func add(_ text: String, width: Int) {
      if isBegun, used + TextWidth.of(spaces) + width > self.width { end() }
      line += spaces + text
      used += TextWidth.of(spaces) + width
      spaces = ""
      isBegun = true
    }

    private mutating func end() {
      lines.append(line)
      line = String(repeating: " ", count: indent)
      used = indent
      spaces = ""
      isBegun = false
    }
  }

  /// What cannot begin a line, and what cannot end one.
  private static let closing = Set("，。；：、！？）》」』】〕”’…,.;:!?)]}%".unicodeScalars)
  private static let opening = Set("（《「『【〔“‘([{".unicodeScalars)

  private static func canBreak(between one: Unicode.Scalar, and other: Unicode.Scalar) -> Bool {
    // Every space is a piece of its own, so that what is set in stays so.
    if one == " " || other == " " { return true }
    if closing.contains(other) || opening.contains(one) { return false }
    return TextWidth.isWide(one) || TextWidth.isWide(other)
  }
}
