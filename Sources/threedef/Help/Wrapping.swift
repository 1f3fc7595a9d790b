/// Text laid out in lines of a terminal, where a Chinese character takes two columns.
enum Wrapping {
  /// Puts pieces into lines as they fit, one space between two; a piece is never broken.
  ///
  /// - Parameters:
  ///   - pieces: the pieces, each with whether a space stands before it where a line goes on.
  ///   - columns: the most columns of a line; a piece that is wider has a line to itself.
  /// - Returns: the lines, without spaces at their ends.
  static func lines(_ pieces: [(text: String, isApart: Bool)], columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces {
      let own = TextTable.width(piece.text)
      let space = piece.isApart && !line.isEmpty ? 1 : 0
      if !line.isEmpty, width + space + own > columns {
        lines.append(line)
        (line, width) = (piece.text, own)
      } else {
        line += (space == 1 ? " " : "") + piece.text
        width += space + own
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The lines of a text, which may be broken at spaces and between Chinese characters, but not
  /// before a mark that closes something or after one that opens something.
  static func lines(_ text: String, columns: Int) -> [String] {
    lines(pieces(text), columns: columns)
  }

  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "？", "！", "）", "》", "”", ",", ".", ";", ":", ")", "…",
  ]
  private static let opening: Set<Character> = ["（", "《", "“", "(", "<", "["]

  private static func pieces(_ text: String) -> [(text: String, isApart: Bool)] {
    var pieces: [(text: String, isApart: Bool)] = []
    var isApart = false
    var last: Character?
    for character in text {
      if character == " " {
        isApart = true
        last = nil
        continue
      }
      let sticks =
        last.map { last in
          closing.contains(character) || opening.contains(last)
            || !(isWide(last) || isWide(character) || closing.contains(last) && isWide(character))
        } ?? false
      if sticks, !isApart, !pieces.isEmpty {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append((String(character), isApart))
      }
      isApart = false
      last = character
    }
    return pieces
  }

  private static func isWide(_ character: Character) -> Bool {
    TextTable.width(String(character)) == 2
  }
}
