/// A heading as it is compared: without spaces, full width, a prefix of subordination, letter case.
enum HeadingText {
  /// The heading for comparison; empty when nothing stands there.
  static func normalised(_ cell: Span<UInt8>) -> String {
    normalised(CellText(cell))
  }

  /// As of a label's text.
  static func normalised(_ text: String) -> String {
    normalised(CellText(text))
  }

  private static func normalised(_ text: CellText) -> String {
    var scalars = text.scalars.filter { !CellText.isBlank($0) }
    var isPrefixed = true
    while isPrefixed {
      isPrefixed = false
      for prefix in ["其中:", "其中", "#"] where scalars.starts(with: prefix.unicodeScalars) {
        scalars.removeFirst(prefix.unicodeScalars.count)
        isPrefixed = true
      }
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }

  /// What may stand in brackets behind the heading of a yes/no column.
  static let answers: Set<String> = [
    "是/否", "是或否", "是否", "填是或否", "填是/否", "是、否", "有/无", "√/×", "是1否0", "是=1,否=0",
  ]

  /// A normalised heading and the unit that stood in brackets at its end, `(人)` or `(单位:人)`.
  static func splitUnit(_ heading: String) -> (name: String, unit: String)? {
    guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "("), open > heading.startIndex
    else { return nil }
    var unit = heading[heading.index(after: open)...].dropLast()
    for prefix in ["单位:", "单位"] where unit.hasPrefix(prefix) {
      unit = unit.dropFirst(prefix.count)
      break
    }
    return (String(heading[..<open]), String(unit))
  }

  /// Words that count things and people one by one; which of them is used changes no number.
  private static let countingWords: Set<String> = [
    "个", "名", "位", "台", "套", "件", "把", "支", "只", "具", "副", "根", "块", "条", "张", "间", "所", "处",
    "人", "顶", "面", "部", "瓶",
  ]

  /// Whether a number in one unit is the same number in the other.
  static func isSame(_ unit: String, _ other: String) -> Bool {
    unit == other || countingWords.contains(unit) && countingWords.contains(other)
  }

  /// How many letters have to be changed, put in or left out to make one text of the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for letter in left {
      var diagonal = row[0]
      row[0] += 1
      for index in right.indices {
        let change = diagonal + (right[index] == letter ? 0 : 1)
        diagonal = row[index + 1]
        row[index + 1] = min(change, row[index] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
