import Testing
import ThreeDefence

/// Days and months of the calendar.
struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2023, 3, 25, 19_441), (1600, 1, 1, -135_140), (9999, 12, 31, 2_932_896),
  ])
  func `days since 1970 go both ways`(year: Int, month: Int, day: Int, days: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
  }

  @Test func `every day of 400 years follows the one before`() throws {
    var date = try #require(CivilDate(year: 1800, month: 1, day: 1))
    let first = date.daysSinceEpoch
    for number in 0..<146_097 {
      #expect(date.daysSinceEpoch == first + number)
      date = date.next
    }
    #expect(date == CivilDate(year: 2200, month: 1, day: 1))
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0),
    (0, 1, 1), (10_000, 1, 1),
  ])
  func `a date that does not exist is none`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `dates are written with leading zeros, and in order`() throws {
    let early = try #require(CivilDate(year: 23, month: 3, day: 5))
    let late = try #require(CivilDate(year: 2023, month: 1, day: 31))
    #expect(early.description == "0023-03-05")
    #expect(early < late)
  }
}
