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
