import Testing

@testable import ThreeDefence

/// The rules of domain.md section 3, one line each; expectations worked out by hand.
struct ValueReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String
    var reading: ValueReading
    var testDescription: String { "'\(written)'" }

    init(_ written: String, _ reading: ValueReading) {
      self.written = written
      self.reading = reading
    }
  }

  private func read(_ text: String, _ kind: Indicator.Kind, unit: String) -> ValueReading {
    let bytes = Array(text.utf8)
    return ValueReader.read(bytes.span, kind, unit: unit)
  }

  @Test(arguments: [
    Case("0", .plain(.reported(0))),
    Case("7", .plain(.reported(7))),
    Case("820", .plain(.reported(820))),
    Case("20001", .plain(.reported(20001))),
    Case("999999999999", .plain(.reported(999_999_999_999))),
    Case("", .plain(.blank)),
    Case("  ", .plain(.blank)),
    Case("\u{3000}\t\u{200B}", .plain(.blank)),
    Case("-", .plain(.blank)),
    Case("－", .plain(.blank)),
    Case("—", .plain(.blank)),
    Case("——", .plain(.blank)),
    Case("/", .plain(.blank)),
    Case("／", .plain(.blank)),
    Case("无", .plain(.blank)),
    Case(" 无 ", .plain(.blank)),
    Case("N/A", .plain(.blank)),
    Case("n/a", .plain(.blank)),
    Case("１２", .normalised(12)),
    Case("１，２３４", .normalised(1234)),
    Case(" 12", .normalised(12)),
    Case("12\u{A0}", .normalised(12)),
    Case("\u{FEFF}12", .normalised(12)),
    Case("\u{200B}12\u{3000}", .normalised(12)),
    Case("\n 12 \n", .normalised(12)),
    Case("1,234", .normalised(1234)),
    Case("1，234", .normalised(1234)),
    Case("1 234", .normalised(1234)),
    Case("1\u{202F}234", .normalised(1234)),
    Case("1,234,567", .normalised(1_234_567)),
    Case("1,234.0", .normalised(1234)),
    Case("3人", .normalised(3)),
    Case("3 人", .normalised(3)),
    Case("３人", .normalised(3)),
    Case("007", .normalised(7)),
    Case("00", .normalised(0)),
    Case("-0", .normalised(0)),
    Case("+5", .normalised(5)),
    Case("12.", .normalised(12)),
    Case("12.0", .normalised(12)),
    Case("12.00", .normalised(12)),
    Case("-3", .normalised(-3)),
    Case("－3", .normalised(-3)),
    Case("\u{2212}3", .normalised(-3)),
    Case("12.000", .unreadable(.tooManyPlaces)),
    Case("2.0000000001", .unreadable(.tooManyPlaces)),
    Case("2.5", .unreadable(.fraction)),
    Case(".5", .unreadable(.separators)),
    Case("12,34", .unreadable(.separators)),
    Case("1 ,", .unreadable(.separators)),
    Case("1,234 567", .unreadable(.separators)),
    Case("1234,567", .unreadable(.separators)),
    Case("1.2.3", .unreadable(.separators)),
    Case("3-", .unreadable(.separators)),
    Case("--3", .unreadable(.separators)),
    Case("1 2", .unreadable(.twoNumbers)),
    Case("3-5", .unreadable(.twoNumbers)),
    Case("3~5", .unreadable(.twoNumbers)),
    Case("3/5", .unreadable(.twoNumbers)),
    Case("3、5", .unreadable(.twoNumbers)),
    Case("五", .unreadable(.otherNumerals)),
    Case("二十", .unreadable(.otherNumerals)),
    Case("②", .unreadable(.otherNumerals)),
    Case("٣", .unreadable(.otherNumerals)),
    Case("6E+02", .unreadable(.scientific)),
    Case("1e400", .unreadable(.scientific)),
    Case("3月2日", .unreadable(.date)),
    Case("2-Mar", .unreadable(.date)),
    Case("2023/3/2", .unreadable(.date)),
    Case("#REF!", .unreadable(.spreadsheetError)),
    Case("#DIV/0!", .unreadable(.spreadsheetError)),
    Case("########", .unreadable(.spreadsheetError)),
    Case("=SUM(F2:F5)", .unreadable(.formula)),
    Case("@B2", .unreadable(.formula)),
    Case("5台", .unreadable(.word)),
    Case("2名", .unreadable(.word)),
    Case("60多", .unreadable(.word)),
    Case("25S", .unreadable(.word)),
    Case("2km", .unreadable(.word)),
    Case("3个月", .unreadable(.word)),
    Case("0.5万", .unreadable(.otherUnit)),
    Case("2k", .unreadable(.otherUnit)),
    Case("3万", .unreadable(.otherUnit)),
    Case("3万人", .unreadable(.otherUnit)),
    Case("5辆车", .unreadable(.word)),
    Case("约5", .unreadable(.text)),
    Case("(3)", .unreadable(.text)),
    Case("暂无", .unreadable(.text)),
    Case("空", .unreadable(.text)),
    Case("没有", .unreadable(.text)),
    Case("nan", .unreadable(.text)),
    Case("-Infinity", .unreadable(.text)),
    Case("0x1A", .unreadable(.text)),
    Case("1_000", .unreadable(.text)),
    Case("人", .unreadable(.text)),
    Case("1\u{200B}2", .unreadable(.invisible)),
    Case("9999999999999", .plain(.reported(9_999_999_999_999))),
    Case("99999999999999999999", .unreadable(.tooLarge)),
    Case("9223372036854775808", .unreadable(.tooLarge)),
    Case(String(repeating: "9", count: 400), .unreadable(.tooLarge)),
  ])
  func `a whole number is read as asked for, or as the rules allow, or not at all`(_ one: Case) {
    #expect(read(one.written, .integer, unit: "人") == one.reading)
  }

  @Test(arguments: [
    Case("5", .plain(.reported(500))),
    Case("5.0", .plain(.reported(500))),
    Case("5.05", .plain(.reported(505))),
    Case("0.07", .plain(.reported(7))),
    Case("0.1", .plain(.reported(10))),
    Case("0", .plain(.reported(0))),
    Case("0.00", .plain(.reported(0))),
    Case("99999.99", .plain(.reported(9_999_999))),
    Case("5.", .normalised(500)),
    Case("05.5", .normalised(550)),
    Case("５．０５", .normalised(505)),
    Case("5.05万元", .normalised(505)),
    Case("1,234.5", .normalised(123_450)),
    Case("-2.5", .normalised(-250)),
    Case("-0.05", .normalised(-5)),
    Case("2.345", .unreadable(.tooManyPlaces)),
    Case("2.500", .unreadable(.tooManyPlaces)),
    Case("1e1", .unreadable(.scientific)),
    Case(".5", .unreadable(.separators)),
    Case("5,05", .unreadable(.separators)),
    Case("3万", .unreadable(.otherUnit)),
    Case("3元", .unreadable(.otherUnit)),
    Case("3人", .unreadable(.word)),
    Case("5.05.", .unreadable(.separators)),
  ])
  func `a decimal is whole hundredths and never rounded`(_ one: Case) {
    #expect(read(one.written, .decimal, unit: "万元") == one.reading)
  }

  @Test(
    arguments: [
      ("2km", "米", .otherUnit), ("220厘米", "米", .otherUnit), ("220CM", "米", .otherUnit),
      ("2千米", "米", .otherUnit), ("2台", "米", .word), ("2米多", "米", .word),
      ("3个月", "天", .otherUnit), ("12周", "天", .otherUnit), ("90多天", "天", .word),
      ("5人", "台", .word), ("5", "台", nil),
    ] as [(String, String, ValueFault?)])
  func `what converts is a unit of the same quantity, or a multiple`(
    written: String, unit: String, fault: ValueFault?
  ) {
    #expect(read(written, .integer, unit: unit).fault == fault)
  }

  @Test(arguments: [
    Case("是", .plain(.reported(1))), Case("否", .plain(.reported(0))),
    Case("有", .normalised(1)), Case("无", .normalised(0)),
    Case("√", .normalised(1)), Case("×", .normalised(0)),
    Case("✓", .normalised(1)), Case("✗", .normalised(0)),
    Case("Y", .normalised(1)), Case("n", .normalised(0)), Case("Ｙ", .normalised(1)),
    Case("YES", .normalised(1)), Case("No", .normalised(0)),
    Case("true", .normalised(1)), Case("FALSE", .normalised(0)),
    Case("1", .normalised(1)), Case("0", .normalised(0)),
    Case("已", .normalised(1)), Case("未", .normalised(0)),
    Case("达标", .normalised(1)), Case("未达标", .normalised(0)),
    Case(" 是", .normalised(1)),
    Case("", .plain(.blank)), Case("-", .plain(.blank)), Case("N/A", .plain(.blank)),
    Case("2", .unreadable(.text)), Case("部分", .unreadable(.text)), Case("对", .unreadable(.text)),
    Case("在建", .unreadable(.text)), Case("是否", .unreadable(.text)),
    Case("#N/A", .unreadable(.spreadsheetError)), Case("=A1", .unreadable(.formula)),
  ])
  func `an answer is yes or no in any accepted spelling`(_ one: Case) {
    #expect(read(one.written, .boolean, unit: "") == one.reading)
  }

  @Test(arguments: [
    Case("true", .plain(.reported(1))), Case("false", .plain(.reported(0))),
    Case("1", .plain(.reported(1))), Case("0", .plain(.reported(0))),
    Case("是", .normalised(1)), Case("否", .normalised(0)), Case("TRUE", .normalised(1)),
    Case("trues", .unreadable(.text)),
  ])
  func `in XML true, false, 1 and 0 are what is asked for`(_ one: Case) {
    let bytes = Array(one.written.utf8)
    #expect(ValueReader.read(bytes.span, .boolean, unit: "", answers: .xml) == one.reading)
  }
}
