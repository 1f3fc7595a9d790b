/// One edition of the form 表式: its indicators and the checks that belong to it.
public struct FormTemplate: Sendable {
  /// The edition's id, `three-defence-2023`.
  public var id: String
  /// The title printed above the form.
  public var title: String
  /// First month in force; nil is always.
  public var from: Month?
  /// Last month in force; nil is still.
  public var to: Month?
  /// The indicators, in the form's order.
  public var indicators: [Indicator]
  /// The checks of the edition, in order of their ids.
  public var checks: [FormCheck]
  /// The ids of the indicators whose totals by unit are watched from month to month.
  public var watchedTotals: [String]
  private let numbers: [String: Int]

  /// An edition; that ids are unique and `partOf` exists is checked where the file is read.
  public init(
    id: String, title: String, from: Month?, to: Month?, indicators: [Indicator],
    checks: [FormCheck], watchedTotals: [String] = []
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
    self.indicators = indicators
    self.checks = checks
    self.watchedTotals = watchedTotals
    numbers = Dictionary(
      indicators.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of an indicator, from 0, by its id.
  public func number(of id: String) -> Int? { numbers[id] }

  /// For each indicator of another edition, the number of the one of the same id and kind here; nil
  /// when there is none.
  func numbers(askedIn other: FormTemplate) -> [Int?] {
    other.indicators.map { asked in
      number(of: asked.id).flatMap { indicators[$0].kind == asked.kind ? $0 : nil }
    }
  }

  /// An indicator's name in a language: its label, or its id in English; the id itself if unknown.
  public func label(_ id: String, _ language: Language) -> String {
    guard language == .zh, let number = numbers[id] else { return id }
    return indicators[number].label
  }
}

/// A check of a form edition: an expression that must hold.
public struct FormCheck: Sendable {
  /// The id, `F11`.
  public var id: String
  /// Fatal or query.
  public var severity: Severity
  /// The expression, domain.md section 7.
  public var mustHold: Formula
  /// What is wrong when it does not hold, and how to put it right.
  public var message: Phrase

  /// A check.
  public init(id: String, severity: Severity, mustHold: Formula, message: Phrase) {
    self.id = id
    self.severity = severity
    self.mustHold = mustHold
    self.message = message
  }
}

/// A place in a file of the bureau's own: settings, register or a template.
public struct FilePlace: Hashable, Sendable {
  /// The file's path as the reader knows it.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in characters, from 1.
  public var column: Int

  /// A place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
