import TestSupport
import Testing

@testable import ThreeDefence

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct SchemaTests {
  @Test func `the published schemas are those the form gives`() throws {
    let form = try TemplateStore().form("three-defence-2023")
    let schemas = [
      "three-defence-2023.xsd": form.submissionSchema(),
      "three-defence-archive-2023.xsd": form.archiveSchema(),
    ]
    for (name, schema) in schemas {
      let path = repositoryRoot + "templates/" + name
      if ProcessInfo.processInfo.environment["RECORD_SCHEMAS"] != nil {
        try Data(schema.utf8).write(to: URL(filePath: path))
      }
      let published = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      #expect(
        published == schema,
        "\(name) is stale; record it with RECORD_SCHEMAS=1 swift test --filter SchemaTests")
    }
  }
}
