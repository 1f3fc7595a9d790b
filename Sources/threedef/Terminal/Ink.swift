import ThreeDefence

/// How a text looks on a terminal, by what it means; a word or a number always says the same.
///
/// Of the sixteen colours only bold, red and magenta are used: each terminal's own green, yellow,
/// blue and cyan are too pale on a light ground or on a dark one. What is in order stays plain.
struct Ink: Equatable {
  private let codes: [Int]

  /// As everything else.
  static let plain = Ink(codes: [])
  /// Headings, totals, verdicts.
  static let strong = Ink(codes: [1])
  /// What wants a look: late, to be explained, a rate below 100.
  static let doubtful = Ink(codes: [35])
  /// What has to be put right: returned, not met.
  static let bad = Ink(codes: [31])
  /// What is missing, or returns a form.
  static let worst = Ink(codes: [1, 31])

  /// The same in bold.
  var bold: Ink { Ink(codes: [1] + codes.filter { $0 != 1 }) }

  /// What is written to a screen to change the colour, and to end it.
  static let changes = Set(
    [plain, strong, doubtful, bad, worst].flatMap { [$0.change, $0.bold.change] })

  /// What begins the colour; of plain text, what ends any.
  private var change: String {
    "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m"
  }

  /// The text as it is written to a screen.
  func text(_ text: String, on screen: Screen) -> String {
    guard screen.isLively, !codes.isEmpty, !text.isEmpty else { return text }
    return change + text + Self.plain.change
  }
}

extension Word {
  /// How the word looks.
  var ink: Ink {
    switch self {
    case .late, .toExplain, .query: .doubtful
    case .returned, .unmet: .bad
    case .missing, .fatal: .worst
    default: .plain
    }
  }

  /// The word in a language, as it is written to standard output.
  func shown(_ language: Language) -> String {
    ink.text(phrase.text(language), on: Console.output)
  }
}
