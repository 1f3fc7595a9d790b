import Testing

@testable import ThreeDefence

struct ExactNumberTests {
  private func number(_ numerator: Int128, _ denominator: Int128) throws -> ExactNumber {
    try #require(ExactNumber(numerator, over: denominator))
  }

  @Test func `fractions are in lowest terms with the sign above`() throws {
    #expect(try number(6, -4) == number(-3, 2))
    #expect(try number(-3, 2).denominator == 2)
    #expect(try number(0, -5).denominator == 1)
    #expect(try number(-8, -4) == ExactNumber(2))
    #expect(ExactNumber(1, over: 0) == nil)
  }

  @Test func `what 128 bits do not hold is told`() throws {
    #expect(ExactNumber(.min, over: 1) == nil)
    #expect(try number(.min, 2).numerator == -(1 << 126))
    let large = try number(.max, 1)
    #expect(large.adding(ExactNumber(1)) == nil)
    #expect(large.multiplied(by: ExactNumber(2)) == nil)
    #expect(try large.multiplied(by: number(2, .max)) == ExactNumber(2))
    #expect(try number(1, .max).divided(by: ExactNumber(2)) == nil)
    #expect(large.subtracting(large) == ExactNumber(0))
    #expect(try number(1, .max).adding(number(1, .max - 1)) == nil)
  }

  @Test func `comparison is right where products do not fit`() throws {
    let left = try number(.max, .max - 1)
    let right = try number(.max - 1, .max - 2)
    #expect(left < right)
    #expect(!(right < left))
    let negative = try number(-.max, .max - 1)
    #expect(negative < left)
    #expect(try number(-(.max - 1), .max - 2) < negative)
  }

  @Test(arguments: [(7, 2, 3, 4), (-7, 2, -4, -3), (6, 3, 2, 2), (-6, 3, -2, -2), (0, 9, 0, 0)])
  func `rounding goes down and up, not towards 0`(
    numerator: Int, denominator: Int, below: Int, above: Int
  ) throws {
    let fraction = try number(Int128(numerator), Int128(denominator))
    #expect(fraction.roundedDown == Int128(below))
    #expect(fraction.roundedUp == Int128(above))
  }

  @Test func `the four rules`() throws {
    #expect(try number(1, 2).adding(number(1, 3)) == number(5, 6))
    #expect(try number(1, 2).subtracting(number(1, 3)) == number(1, 6))
    #expect(try number(2, 3).multiplied(by: number(3, 4)) == number(1, 2))
    #expect(try number(1, 2).divided(by: number(-1, 4)) == ExactNumber(-2))
    #expect(try number(-1, 2).magnitude == number(1, 2))
    #expect(try number(1, 2).divided(by: ExactNumber(0)) == nil)
  }
}
