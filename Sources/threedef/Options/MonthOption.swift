import ArgumentParser
import ThreeDefence

/// The option `--month`, with what the month is otherwise in its sentence.
protocol MonthChoice: ParsableArguments {
  /// The month as it was written; nil when none was.
  var text: String? { get }
}

extension MonthChoice {
  /// The month asked for; nil when none was.
  var month: Month? { text.flatMap { Month(written: $0) } }

  /// Refuses what is no month.
  func validate() throws {
    if let text, month == nil { throw UsageError(noMonth: text, "--month") }
  }
}

/// Which month a command is about; else the current one.
struct MonthOption: MonthChoice {
  @Option(name: .customLong("month"), help: .text(.month, .month))
  var text: String?
}

/// Which month files are checked for; else the one that folder or files name.
struct MonthToCheckOption: MonthChoice {
  @Option(name: .customLong("month"), help: .text(.monthToCheck, .month))
  var text: String?
}

/// Which month stands in a blank form; else none.
struct MonthToFillInOption: MonthChoice {
  @Option(name: .customLong("month"), help: .text(.monthToFillIn, .month))
  var text: String?
}

extension Month {
  /// The month that is named where there is no other than to name it.
  ///
  /// - Throws: `UsageError` when it is none.
  init(named text: String) throws {
    guard let month = Month(written: text) else { throw UsageError(noMonth: text) }
    self = month
  }
}
