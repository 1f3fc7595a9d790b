/// Reads the value of a cell, domain.md section 3.
enum ValueReader {
  /// How yes and no are written where they need no hint.
  enum Answers: Sendable {
    /// 是 and 否.
    case chinese
    /// `true`, `false`, `1` and `0`, as the XML form has them.
    case xml
  }

  /// Reads one cell.
  ///
  /// - Parameters:
  ///   - cell: the cell's UTF-8.
  ///   - kind: the type of the value; the range is not looked at.
  ///   - unit: the indicator's own unit of measure; empty for none.
  ///   - answers: how yes and no are written in this kind of document.
  /// - Returns: the value, and how it came to it.
  static func read(
    _ cell: Span<UInt8>, _ kind: Indicator.Kind, unit: String, answers: Answers = .chinese
  ) -> ValueReading {
    if let number = plain(cell, kind, answers) { return .plain(.reported(number)) }
    let text = CellText(cell)
    let spelling = text.string.lowercased()
    if kind == .boolean {
      if let answer = AnswerSpelling.all[spelling] { return .normalised(answer) }
      return BlankSpelling.all.contains(spelling)
        ? .plain(.blank) : .unreadable(ValueFault.ofAnswer(spelling))
    }
    if BlankSpelling.all.contains(spelling) { return .plain(.blank) }
    return WrittenNumber.read(text.scalars, kind, unit: unit)
  }

  /// The stored number of a cell that is written as asked for, which nearly all are; nil otherwise.
  @inline(__always)
  static func plain(
    _ cell: Span<UInt8>, _ kind: Indicator.Kind, _ answers: Answers
  ) -> Int64? {
    if cell.isEmpty { return nil }
    return switch kind {
    case .integer: wholeNumber(cell)
    case .decimal: hundredths(cell)
    case .boolean: answer(cell, answers)
    }
  }

  /// A number of plain digits without leading zeros; nil when it is not written so.
  @inline(__always)
  private static func wholeNumber(_ cell: Span<UInt8>) -> Int64? {
    guard cell.count <= 15, cell[0] != UInt8(ascii: "0") || cell.count == 1 else { return nil }
    var number: Int64 = 0
    for index in cell.indices {
      let digit = cell[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int64(digit)
    }
    return number
  }

  /// Hundredths of plain digits with at most two places after a point; nil when not written so.
  @inline(__always)
  private static func hundredths(_ cell: Span<UInt8>) -> Int64? {
    guard cell.count <= 15 else { return nil }
    var number: Int64 = 0
    var point = -1
    for index in cell.indices {
      let digit = cell[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        number = number &* 10 &+ Int64(digit)
      } else if cell[index] == UInt8(ascii: "."), point < 0, index > 0 {
        point = index
      } else {
        return nil
      }
    }
    let whole = point < 0 ? cell.count : point
    guard cell[0] != UInt8(ascii: "0") || whole == 1 else { return nil }
    if point < 0 { return number &* 100 }
    return switch cell.count - point - 1 {
    case 1: number &* 10
    case 2: number
    default: nil
    }
  }

  /// 1 for yes and 0 for no; nil when it is not written as asked for.
  @inline(__always)
  private static func answer(_ cell: Span<UInt8>, _ answers: Answers) -> Int64? {
    switch answers {
    case .chinese:
      guard cell.count == 3 else { return nil }
      return switch (cell[0], cell[1], cell[2]) {
      case (0xE6, 0x98, 0xAF): 1
      case (0xE5, 0x90, 0xA6): 0
      default: nil
      }
    case .xml:
      return switch cell.count {
      case 1 where cell[0] == UInt8(ascii: "1"): 1
      case 1 where cell[0] == UInt8(ascii: "0"): 0
      case 4 where bytes(cell, are: "true"): 1
      case 5 where bytes(cell, are: "false"): 0
      default: nil
      }
    }
  }

  @inline(__always)
  private static func bytes(_ cell: Span<UInt8>, are text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      for index in cell.indices where cell[index] != buffer[index] { return false }
      return true
    }
  }
}

/// How people write that there is nothing to report.
enum BlankSpelling {
  /// The spellings in lower case, without spaces around; 无 in a yes/no column is 否 instead.
  static let all: Set<String> = ["", "-", "—", "——", "/", "无", "n/a"]
}

/// How people write yes and no.
enum AnswerSpelling {
  /// The answers as the form asks for them.
  static let words: Set<String> = ["是", "否"]

  /// The spellings in lower case, without spaces around, with their stored values.
  static let all: [String: Int64] = [
    "是": 1, "否": 0, "有": 1, "无": 0, "√": 1, "×": 0, "✓": 1, "✗": 0, "y": 1, "n": 0,
    "yes": 1, "no": 0, "true": 1, "false": 0, "1": 1, "0": 0, "已": 1, "未": 0, "达标": 1,
    "未达标": 0,
  ]
}
