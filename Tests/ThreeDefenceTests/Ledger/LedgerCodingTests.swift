import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// The small codings in the ledger's columns: each must read for ever what it has written.
struct LedgerCodingTests {
  @Test(
    arguments: [
      ([], 0, []),
      ([nil], 0, [0]),
      ([0, 1, 2, 3], -1, [3, 3, 3, 3]),
      ([5, 5, 4], 5, [1, 1, 2]),
      ([nil, 7, nil, 71], 7, [0, 1, 0, 0x81, 0x01]),
      ([70_001], 1, [0xE1, 0xC5, 0x08]),
      ([0], 200, [0x90, 0x03]),
    ] as [([Int?], Int, [UInt8])])
  func `numbers are packed as differences`(numbers: [Int?], start: Int, bytes: [UInt8]) {
    #expect(FieldNumbers.pack(numbers, after: start) == bytes)
    #expect(FieldNumbers.unpack(bytes, after: start) == numbers)
  }

  @Test(arguments: [[0x80], [3, 0xFF], Array(repeating: 0x80, count: 12)] as [[UInt8]])
  func `bytes that are no packed numbers are refused`(bytes: [UInt8]) {
    #expect(FieldNumbers.unpack(bytes, after: 0) == nil)
  }

  @Test(
    arguments: [
      ([], "[]"),
      ([.text("约5")], #"["约5"]"#),
      ([.text(""), .indicator("guard_count")], #"["",{"indicator":"guard_count"}]"#),
      ([.text("a\"b\\c\n\0\u{1F}")], #"["a\"b\\c\u000a\u0000\u001f"]"#),
      ([.text("[{\"indicator\":\"x\"}],")], #"["[{\"indicator\":\"x\"}],"]"#),
      ([.text("e\u{301}\u{20BB7}\u{200B}")], "[\"e\u{301}\u{20BB7}\u{200B}\"]"),
    ] as [([Message.Fact], String)])
  func `facts are JSON`(facts: [Message.Fact], json: String) {
    #expect(FactsText.encode(facts) == json)
    #expect(FactsText.decode(json) == facts)
  }

  @Test(arguments: [
    "", "[", "[\"a\"", "[\"a]", "[\"a\" ]", "[,\"a\"]", "[\"a\",]", "[\"\\x\"]", "[\"\\u0\"]",
    "[{\"indicator\":1}]", "[]x",
  ])
  func `a text that is no list of facts is refused`(text: String) {
    #expect(FactsText.decode(text) == nil)
  }

  @Test func `many bytes are kept compressed and come back`() throws {
    let text = Array(String(repeating: "黄州区,2142900001,0\r\n", count: 1_000).utf8)
    let kept = KeptBytes(text)
    #expect(kept.packing == .gzip)
    #expect(try #require(kept.bytes).count < text.count / 10)
    #expect(try kept.received() == text)
  }

  @Test func `few bytes, and bytes that are packed already, are kept as they came`() {
    let few = Array(repeating: UInt8(0x41), count: KeptBytes.packedFrom - 1)
    #expect(KeptBytes(few) == KeptBytes(packing: .plain, bytes: few))
    var generator = SystemRandomNumberGenerator()
    let random = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let packed = Gzip.pack(random)
    #expect(KeptBytes(packed) == KeptBytes(packing: .plain, bytes: packed))
    #expect(KeptBytes(nil) == KeptBytes(packing: .none, bytes: nil))
  }

  @Test func `kept bytes that cannot be unpacked are told as damage`() {
    let kept = KeptBytes(packing: .gzip, bytes: [0x1F, 0x8B, 8, 0, 0])
    #expect(throws: LedgerFault.damaged) { try kept.received() }
  }

  @Test(
    arguments: [
      (Array("黄州/一.csv".utf8), "黄州/一.csv", true),
      ([0xBB, 0xC6, 0x2E, 0x63, 0x73, 0x76], "黄.csv", false),
      ([0x61, 0xFF, 0x2E], "a\u{FFFD}.", false),
    ] as [([UInt8], String, Bool)])
  func `a path is shown as UTF-8, else as GB18030, else as far as it goes`(
    bytes: [UInt8], text: String, isExact: Bool
  ) {
    let path = ReadablePath(bytes)
    #expect(path.text == text)
    #expect(path.isExact == isExact)
    #expect(path.bytes == bytes)
  }
}
