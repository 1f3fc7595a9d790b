import Testing

@testable import ThreeDefence

struct RateTests {
  @Test(
    arguments: [
      (0, 0, ""), (0, 7, "0.00"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 32, "3.13"),
      (5, 32, "15.63"), (29, 32, "90.63"), (24_999, 25_000, "99.99"), (1, 100_000, "0.01"),
      (9_999, 10_000, "99.99"), (1, 20_000, "0.01"), (1, 8, "12.50"), (7, 7, "100.00"),
      (1, 1, "100.00"), (500_000, 500_000, "100.00"), (499_999, 500_000, "99.99"),
      (Int64.max - 1, Int64.max, "99.99"), (Int64.max, Int64.max, "100.00"),
    ] as [(Int64, Int64, String)])
  func `a rate is rounded half up, and never says all or none when it is not`(
    part: Int64, whole: Int64, text: String
  ) {
    #expect(Cell.rate(Rate(part, of: whole)).text(.zh) == text)
  }
}
