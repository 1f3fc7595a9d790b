import Testing
import TestSupport

@testable import ThreeDefence

struct SampleCityTests {
  private func files(
    _ layout: SampleRequest.Layout, schools: Int, seed: UInt64
  ) throws -> [SampleFile] {
    let months = ["2023-02", "2023-03"].compactMap { Month($0) }
    let request = SampleRequest(
      schools: schools, units: 4, seed: seed, months: months, layout: layout)
    var files: [SampleFile] = []
    let profile = try TemplateStore().sampleProfile("three-defence-2023")
    try SampleCity(request, profile: profile).make { files.append($0) }
    return files
  }

  @Test(arguments: [SampleRequest.Layout.mixed, .xml, .csv, .single])
  func `one seed makes the same bytes, another makes others`(layout: SampleRequest.Layout) throws {
    let once = try files(layout, schools: 40, seed: 3)
    #expect(once == (try files(layout, schools: 40, seed: 3)))
    #expect(once != (try files(layout, schools: 40, seed: 4)))
  }

  @Test(arguments: [1, 2, 7, 20, 59])
  func `a city of any size is made`(schools: Int) throws {
    let made = try files(.mixed, schools: schools, seed: 1)
    #expect(made.contains { $0.path == "threedef.yaml" })
    #expect(made.contains { $0.path.hasPrefix("inbox/2023-03/") })
  }

  @Test func `sound forms are read without a finding that matters`() throws {
    let template = try TemplateStore().form("three-defence-2023")
    let month = try #require(Month("2023-03"))
    let reader = SubmissionReader(template: template, limit: 1 << 24)
    let made = try files(.single, schools: 200, seed: 9)
    let file = try #require(made.first { $0.path == "inbox/2023-03/全部.csv" })
    let document = try #require(reader.read(file.bytes, month: month).documents.first)
    #expect(document.forms.count == 200)
    #expect(document.findings.isEmpty)
  }

  @Test func `every name is plainly invented`() throws {
    let made = try files(.mixed, schools: 60, seed: 1)
    let register = try #require(made.first { $0.path == "schools.csv" })
    let rows = try RegisterFile.read(register.bytes).rows
    #expect(rows.count == 61)
    #expect(rows.allSatisfy { $0.name.hasPrefix("样例") && $0.contact.hasPrefix("样例") })
  }

  @Test func `neighbours in the order of mishaps lie far apart, and each school has its turn`()
    throws
  {
    let month = try #require(Month("2023-02"))
    for count in [1, 2, 3, 10, 97, 300] {
      let order = SpreadOrder.numbers(count, month: month)
      #expect(order.sorted() == Array(0..<count))
    }
    #expect(SpreadOrder.numbers(300, month: month) != SpreadOrder.numbers(300, month: month.next))
  }
}
