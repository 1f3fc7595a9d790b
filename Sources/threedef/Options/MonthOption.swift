import ArgumentParser
import ThreeDefence

/// Which month a command is about.
struct MonthOption: ParsableArguments {
  @Option(name: .customLong("month"), help: .text(.month, .month))
  var text: String?

  /// The month asked for; nil when none was.
  var month: Month? { text.flatMap { Month($0) } }

  func validate() throws {
    guard let text, month == nil else { return }
    throw UsageError(.month, "--month", text)
  }
}

extension Month {
  /// The month that is named where there is no other than to name it.
  ///
  /// - Throws: `UsageError` when it is none.
  init(named text: String) throws {
    guard let month = Month(text) else { throw UsageError(.closedMonth, text) }
    self = month
  }
}
