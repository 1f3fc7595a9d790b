import Interchange
import ThreeDefence

/// Prints what a checkup has found, as text, CSV or JSON.
struct FindingPrinter {
  private let report: Checkup.Report

  init(_ report: Checkup.Report) { self.report = report }

  /// Whether anything fatal was found.
  var hasFatal: Bool { report.findings.contains { $0.severity == .fatal } }

  /// A line per finding, fatal ones first, and how many there are.
  func text(_ language: Language) -> String {
    let ranked = Severity.allCases.flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    let lines = ranked.map { FindingLine($0, template: report.template).text(language) }
    let counts = Severity.allCases.map { severity in
      String(report.findings.count { $0.severity == severity })
    }
    let sum = CommandSentence.checked.phrase.text(language, [String(report.forms)] + counts)
    return (lines + [sum]).joined(separator: "\n")
  }

  /// The columns of `findings.csv`.
  func csv(_ language: Language) -> [UInt8] {
    Table.findings(report.findings, template: report.template, language)
      .csv(language, encoding: .utf8)
  }

  /// A list of objects, one per finding, with the English headings of `findings.csv` for keys.
  func json(_ language: Language) throws -> String {
    try TablePrinter(Table.findings(report.findings, template: report.template, language))
      .json(language)
  }
}
