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

  @Test func `the table it shows is read`() throws {
    let start = try #require(text.firstRange(of: "```yaml\n")?.upperBound)
    let end = try #require(text[start...].firstRange(of: "```")?.lowerBound)
    let store = TemplateStore(own: ["tables/drills.yaml": Array(text[start..<end].utf8)])
    let form = try store.form("three-defence-2023")
    let hubei = try store.standard("hubei", month: #require(Month("2023-03")), form: form)
    let tables = try store.tables(form: form, standard: hubei)
    #expect(
      tables.first { $0.id == "drills" }?.columns.map(\.kind)
        == [.number(places: 0), .number(places: 1), .rate])
  }

  @Test func `it names every word that may be written`() {
    let words =
      Indicator.Kind.allCases.map(\.rawValue) + Indicator.RollUp.allCases.map(\.rawValue)
      + Indicator.Nature.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
      + Requirement.Comparison.allCases.map(\.rawValue)
      + TableColumn.Forms.allCases.map(\.rawValue)
      + TableLayout.Property.allCases.map(\.rawValue)
      + LetterTemplate.Fact.allCases.map { "{\($0.rawValue)}" }
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }
}
