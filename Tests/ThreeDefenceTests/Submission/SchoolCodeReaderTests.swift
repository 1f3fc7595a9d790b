import Testing

@testable import ThreeDefence

/// School codes as people and programs write them.
struct SchoolCodeReaderTests {
  private func read(_ text: String) -> SchoolCodeReading {
    let bytes = Array(text.utf8)
    return SchoolCodeReader.read(bytes.span)
  }

  @Test func `ten digits are a code, a leading zero included`() {
    #expect(read("2142900001") == SchoolCodeReading(code: "2142900001"))
    #expect(read("0142900007") == SchoolCodeReading(code: "0142900007"))
  }

  @Test(arguments: [
    "=\"2142900001\"", "'2142900001", "’2142900001", "\t2142900001", "2142900001 ",
    "2142900001\u{A0}",
    "21429 00001", "2142900001.0", "2142900001.00", "２１４２９００００１", "2,142,900,001",
    "\u{200B}2142900001", "21429\u{AD}00001", "\u{202A}2142900001\u{202C}", "2142\u{2060}900001",
    "\u{FEFF}2142900001",
  ])
  func `what stands around a code is taken off, with a hint`(_ text: String) {
    #expect(read(text) == SchoolCodeReading(code: "2142900001", isNormalised: true))
  }

  // Of the credit codes the second has letters alone to tell it, its check character would be 6; of
  // the third, without letters, 2 is the check character.
  @Test(
    arguments: [
      ("12421122MB12345676", .creditCode), ("12421122MB1234567X", .creditCode),
      ("914201007178856732", .creditCode), ("12421122mb1234567x", .creditCode),
      ("914201007178856731", nil), ("12421122MO1234567X", nil), ("12991122MB1234567X", nil),
      ("421122199001011234", .identity), ("42112219900101123X", .identity),
      ("42112219900101123x", .identity), ("421122 19900101 1234", .identity),
      ("421122199001011000", .identity), ("421122199013011234", nil),
      ("421122189901011234", nil), ("991122199001011234", nil),
      ("13912345678", .mobile), ("’13912345678", .mobile), ("11423456789", nil),
      ("23912345678", nil),
      ("421122", .division), ("421122100201", .division), ("991122", nil), ("214290", nil),
      ("214290000111", nil), ("421122100", nil), ("42112A", nil),
    ] as [(String, KnownNumber?)])
  func `another number is known where it is certain`(_ text: String, _ number: KnownNumber?) {
    let fault = read(text).fault
    if let number {
      #expect(fault == .other(number))
    } else {
      #expect(KnownNumber.allCases.allSatisfy { fault != .other($0) } && fault != nil)
    }
  }

  @Test(
    arguments: [
      ("421122199001011234", "******************"), ("13912345678", "***********"),
      ("电话：13912345678，李四", "电话：***********，李四"), ("12421122MB1234567X", nil),
      ("421122 19900101 1234", "****** ******** ****"),
      ("school=\"42112219900101123X\"", "school=\"******************\""),
      ("2023-03,2142900001,红星小学,610", nil), ("139123456789", nil), ("", nil),
      ("４２１１２２１９９００１０１１２３４", "******************"),
    ] as [(String, String?)])
  func `a person's number is not shown, and nothing else is changed`(
    _ text: String, _ masked: String?
  ) {
    #expect(KnownNumber.masked(text) == masked ?? text)
  }

  @Test(
    arguments: [
      ("", .blank), ("  ", .blank), ("—", .blank), ("无", .blank),
      ("2.14E+09", .scientific), ("2.14290E+09", .scientific), ("2E+09", .scientific),
      ("214290000100001000", .fifteenDigits), ("142900007", .lostZero),
      ("21429", .length), ("21420001110", .length), ("114200029", .lostZero),
      ("21429OOOO1", .letters), ("2l42900002", .letters), ("21429A0001", .letters),
      ("21429E0002", .letters), ("样例", .text), ("21429\u{FFFD}0003", .text), ("-", .blank),
      ("2142900001.5", .text), ("21,42900001", .text),
    ] as [(String, SchoolCodeFault)])
  func `anything else is none, with its reason, and never repaired`(
    _ text: String, _ fault: SchoolCodeFault
  ) {
    #expect(read(text) == SchoolCodeReading(code: "", fault: fault))
  }
}
