import Interchange
import Testing

struct UTF8LawTests {
  /// Pieces of which sound and broken text is put together.
  private static let pieces: [[UInt8]] = [
    [0x61], Array("12345678".utf8), Array("·".utf8), Array("学".utf8), Array("校名".utf8),
    Array("𠮷".utf8), [0x80], [0xC1], [0xE0, 0x9F], [0xED, 0xA0, 0x80], [0xF4, 0x90], [0xE5, 0xAD],
    [0xF0, 0xA0], [0xFF],
  ]

  /// A sequence of numbers that is the same on every run (xorshift64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test func `UTF-8 is valid where the standard library says so`() {
    var generator = Seeded(state: 20_230_325)
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let soundOnes = 6
        let isBroken = Int.random(in: 0..<8, using: &generator) == 0
        let choice = isBroken ? soundOnes..<Self.pieces.count : 0..<soundOnes
        bytes += Self.pieces[Int.random(in: choice, using: &generator)]
      }
      let text = TextDecoder.decode(bytes, as: .utf8)
      #expect((text.fault == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      // Everything before the fault is text, and the bytes after it do not begin with a character.
      #expect(bytes.starts(with: text.utf8))
      guard let fault = text.fault else { continue }
      #expect(String(validating: text.utf8, as: UTF8.self) != nil)
      let rest = bytes[fault.offset...]
      #expect(
        (1...min(4, rest.count)).allSatisfy {
          String(validating: rest.prefix($0), as: UTF8.self) == nil
        })
    }
  }
}
