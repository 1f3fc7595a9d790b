import Testing

@testable import ThreeDefence

/// 报告期 as schools write it, formats.md section 2.
struct MonthReaderTests {
  private func read(_ text: String) -> MonthReader.Reading {
    let bytes = Array(text.utf8)
    return MonthReader.read(bytes.span)
  }

  @Test(arguments: [
    "2023-03", "202303", "2023年3月", "2023年03月", "2023/3", "2023/03", "2023.03", "2023-3",
    "2023年０３月", "２０２３-０３", "2023-03-01", "2023-03-31", "2023/3/1", "2023.3.1", "2023年3月1日",
    "2023/3/1 0:00", "2023-03-01T00:00:00", "2023-03-01 08:30:00", "20230301", " 2023-03 ",
    "2023 年 3 月", "2023年3月份",
  ])
  func `every accepted spelling is March 2023`(_ text: String) throws {
    let march = try #require(Month(year: 2023, number: 3))
    #expect(read(text) == .month(march))
  }

  @Test(arguments: ["", " ", "-", "无"])
  func `a blank says nothing`(_ text: String) {
    #expect(read(text) == .blank)
  }

  @Test(arguments: [
    "上个月", "2023", "2023-13", "2023-00", "2023-3-32", "2023-02-29", "23-03", "Mar-23", "3月",
    "2023年", "2023-03-", "2023--03", "2023年3", "2023-03~2023-04", "44986", "202313", "2023033",
    "2023.03/01", "08:30", "2023年3月1日5", "2023-003", "20230230",
  ])
  func `another text is unreadable`(_ text: String) {
    #expect(read(text) == .unreadable)
  }
}
