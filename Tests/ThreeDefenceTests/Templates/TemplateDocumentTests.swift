import TestSupport
import Testing

@testable import ThreeDefence

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What docs/templates.md says can be written is what is read.
struct TemplateDocumentTests {
  private let text: String

  init() throws {
    text = try String(
      contentsOf: URL(filePath: repositoryRoot + "docs/templates.md"), encoding: .utf8)
  }

  @Test func `it names every word that may be written`() {
    let words =
      Indicator.Kind.allCases.map(\.rawValue) + Indicator.RollUp.allCases.map(\.rawValue)
      + Indicator.Nature.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
      + Requirement.Comparison.allCases.map(\.rawValue)
      + TableColumn.Forms.allCases.map(\.rawValue)
      + TableLayout.Property.allCases.map(\.rawValue)
      + UnitFacts.scope.allNames
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }
}
