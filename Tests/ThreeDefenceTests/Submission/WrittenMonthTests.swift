import Testing

@testable import ThreeDefence

/// Months as people write them on a command line, and in names of folders.
struct WrittenMonthTests {
  @Test(arguments: [
    "2023-03", "2023-3", "2023/03", "2023.3", "202303", "2023年3月", "2023年03月份", "２０２３-０３",
    "２０２３－０３", " 2023 年 3 月 ",
  ])
  func `every spelling of a month without a day is taken`(text: String) {
    #expect(Month(written: text) == Month("2023-03"))
  }

  @Test(arguments: [
    "", "2023-13", "2023-00", "2023", "3月", "三月", "2023-03-01", "20230301", "2023年3月1日", "23-03",
    "2023—03", "“2023-03”", "2023-03x", "Mar-23",
  ])
  func `what is no month, or a day, is not taken for one`(text: String) {
    #expect(Month(written: text) == nil)
  }

  @Test(arguments: [
    ("2023-13", "13"), ("2023-00", "00"), ("202313", "13"), ("2023年13月", "13"), ("２０２３-１３", "13"),
    ("2023-12", nil), ("2023-3", nil), ("2023-03-32", nil), ("旧", nil),
  ])
  func `a number that no month has is told from a wrong form`(text: String, number: String?) {
    #expect(Month.strayNumber(in: text) == number)
  }

  @Test(arguments: [
    ("2023年3月", "2023-03"), ("2023-3", "2023-03"), ("2023-03 副本", "2023-03"), ("202312", "2023-12"),
    ("三防2023年11月报表", "2023-11"), ("2023-13", nil), ("20230301", nil), ("12023-03", nil),
    ("3月", nil), ("2023年3月（2）", "2023-03"), ("县直2023-03", "2023-03"),
    ("2022-2023-1学期", nil), ("2022—2023学年 2023-1", nil), ("2023-03-15", nil), ("2023年3月15日", nil),
    ("2023年1-3月", nil), ("2023年1至3月", nil), ("2023-03、04", nil), ("1-2023-03", nil),
    ("2023-03至2023-05", nil), ("2023年3月（2024年重报）", nil),
  ])
  func `the month within a name is found, unless other numbers make something else of it`(
    name: String, month: String?
  ) {
    #expect(Month.within(name)?.description == month)
  }

  @Test(arguments: [
    ("3月", 3), ("03", 3), ("三月", 3), ("十二月份", 12), ("十月", 10), ("１２月", 12), ("13月", nil),
    ("0", nil),
    ("旧", nil), ("3月报表", nil),
  ])
  func `a month without its year is told by its number`(name: String, number: Int?) {
    #expect(Month.number(of: name) == number)
  }
}
