import Testing
import ThreeDefence

/// Reporting months.
struct MonthTests {
  @Test(arguments: ["2023-03", "0001-01", "9999-12"])
  func `a month is read and written alike`(text: String) {
    #expect(Month(text)?.description == text)
  }

  @Test(arguments: [
    "", "2023-3", "2023-13", "2023-00", "0000-01", "2023/03", "202303", "2023-03 ", "+023-03",
    "2023-+3", "２０２３-０３", "2023-03-01",
  ])
  func `anything else is no month`(text: String) {
    #expect(Month(text) == nil)
  }

  @Test func `months follow each other over the year's end`() throws {
    let december = try #require(Month("2022-12"))
    #expect(december.next.description == "2023-01")
    #expect(december.next.previous == december)
    #expect(december < december.next)
  }

  @Test(arguments: [
    ("2023-02", 31, 28), ("2024-02", 31, 29), ("2023-04", 31, 30), ("2023-03", 25, 25),
    ("2023-03", 0, 1),
  ])
  func `a day beyond the month's end is its last`(text: String, day: Int, actual: Int) throws {
    #expect(try #require(Month(text)).day(day).day == actual)
  }
}
