import Testing

@testable import Interchange

struct SHA256BlocksTests {
  @Test func `the processor's instructions and the portable way agree`() {
    let bytes = (0..<64 * 40).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ $0 >> 3) }
    for first in 0..<20 {
      for count in [0, 1, 2, 17] {
        let range = 64 * first..<64 * (first + count)
        let state = (0..<8).map { UInt32(truncatingIfNeeded: 0x9E37_79B9 &* (first + $0 + 1)) }
        var chosen = state
        var portable = state
        SHA256Blocks.compress(bytes, in: range, into: &chosen)
        SHA256Blocks.portable(bytes, in: range, into: &portable)
        #expect(chosen == portable)
        #expect((chosen == state) == (count == 0))
      }
    }
  }

  @Test func `the portable way gives the published digest`() {
    // "abc" as one padded block (FIPS 180-2, appendix B.1).
    var block = Array("abc".utf8) + [0x80] + [UInt8](repeating: 0, count: 60)
    block[63] = 24
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
      0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    SHA256Blocks.portable(block, in: 0..<64, into: &state)
    #expect(
      state == [
        0xba78_16bf, 0x8f01_cfea, 0x4141_40de, 0x5dae_2223,
        0xb003_61a3, 0x9617_7a9c, 0xb410_ff61, 0xf200_15ad,
      ])
  }
}
