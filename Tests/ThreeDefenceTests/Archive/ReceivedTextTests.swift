import TestSupport
import Testing

@testable import ThreeDefence

/// How an archive writes places and texts, and that they come back.
struct ReceivedTextTests {
  @Test(
    arguments: [
      ([], ""), ([7], "7"), ([nil], "-"), ([1, 2, 3], "1..3"), ([4, 4, 4], "4*3"),
      ([nil, nil, 2, 3, 9, 9, 1], "-*2 2..3 9*2 1"), ([5, 6, 6, 6, 7], "5..6 6*2 7"),
      ([2, 1, 0], "2 1 0"),
    ] as [([Int?], String)])
  func `places are written in short and read again`(places: [Int?], text: String) {
    #expect(FieldSpans.text(places) == text)
    #expect(FieldSpans.places(text) == places)
  }

  @Test func `any places come back`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let places = (0..<Int.random(in: 0..<30, using: &random)).map { _ -> Int? in
        Bool.random(using: &random) ? Int.random(in: 0..<4, using: &random) : nil
      }
      #expect(FieldSpans.places(FieldSpans.text(places)) == places)
    }
  }

  @Test(arguments: [
    "x", "1..", "3..1", "1*", "*3", "1*2*3", "1*99999999", "0..99999999", "--", "1 *",
  ])
  func `a text that is none of those is refused`(text: String) {
    #expect(FieldSpans.places(text) == nil)
  }

  @Test(arguments: [
    ("县区/一.csv", "县区/一.csv"), (#"a\b"#, #"a\\b"#), ("\u{1}\u{FFFE}\n", "\\u{1}\\u{fffe}\n"),
    (#"\u{1}"#, #"\\u{1}"#), ("", ""),
  ])
  func `any text comes back`(text: String, written: String) {
    #expect(ArchivedText.escaped(text) == written)
    #expect(ArchivedText.text(written) == text)
  }

  @Test(arguments: [#"\"#, #"\x"#, #"\u1"#, #"\u{}"#, #"\u{110000}"#, #"\u{1"#])
  func `a backslash that stands for nothing is refused`(text: String) {
    #expect(ArchivedText.text(text) == nil)
  }

  @Test func `values are read as they are written, and no others`() {
    #expect(ArchivedValues.value("", .integer) == .blank)
    #expect(ArchivedValues.value("-12", .integer) == .reported(-12))
    #expect(ArchivedValues.value("-0.05", .decimal) == .reported(-5))
    #expect(ArchivedValues.value("12.30", .decimal) == .reported(1_230))
    #expect(ArchivedValues.value("true", .boolean) == .reported(1))
    #expect(ArchivedValues.value("false", .boolean) == .reported(0))
    for (text, kind) in [("1.0", Indicator.Kind.integer), ("12", .decimal), ("是", .boolean)] {
      #expect(ArchivedValues.value(text, kind) == nil)
    }
  }

  @Test func `a moment is written to the nanosecond`() {
    for (nanoseconds, text) in [
      (0, "2023-03-26T00:00:00+08:00"), (250_000_000, "2023-03-26T00:00:00.25+08:00"),
      (1, "2023-03-26T00:00:00.000000001+08:00"),
    ] {
      let moment = Instant(
        seconds: LedgerSamples.at("2023-03-26T00:00:00+08:00").seconds, nanoseconds: nanoseconds)
      #expect(BureauClock.shanghai.exactText(moment) == text)
      #expect(BureauClock.shanghai.instant(text) == moment)
    }
  }
}
