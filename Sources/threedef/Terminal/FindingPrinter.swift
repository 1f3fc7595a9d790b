import Interchange
import ThreeDefence

/// Prints what a checkup has found, as text, CSV or JSON.
struct FindingPrinter {
  private let report: Checkup.Report

  init(_ report: Checkup.Report) { self.report = report }

  /// Whether anything fatal was found.
  var hasFatal: Bool { report.findings.contains { $0.severity == .fatal } }

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
