import Glibc
import Interchange
import TestSupport
import Testing

struct GB18030Tests {
  /// The C library, asked for one code at a time and in UTF-32, as the decoder never asks it.
  private struct Oracle: ~Copyable {
    private let handle = iconv_open("UTF-32LE", "GB18030")

    deinit { iconv_close(handle) }

    func scalar(_ code: [UInt8]) -> UInt32? {
      var code = code.map { CChar(bitPattern: $0) }
      var scalar: UInt32 = 0
      return code.withUnsafeMutableBufferPointer { code in
        withUnsafeMutableBytes(of: &scalar) { output in
          var input = code.baseAddress
          var inputLeft = code.count
          var target = output.bindMemory(to: CChar.self).baseAddress
          var room = 4
          let status = iconv(handle, &input, &inputLeft, &target, &room)
          _ = iconv(handle, nil, nil, nil, nil)
          return status == 0 && inputLeft == 0 && room == 0
        }
      } ? UInt32(littleEndian: scalar) : nil
    }
  }

  private func decoded(_ code: [UInt8]) -> UInt32? {
    let text = TextDecoder.decode(code, as: .gb18030)
    let scalars = String(decoding: text.utf8, as: UTF8.self).unicodeScalars
    return text.fault == nil && scalars.count == 1 ? scalars.first?.value : nil
  }

  @Test func `every code of two bytes means what the C library says`() {
    let oracle = Oracle()
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFF {
        #expect(decoded([first, second]) == oracle.scalar([first, second]))
      }
    }
  }

  @Test func `every code of four bytes in the basic plane, and some beyond, too`() {
    let oracle = Oracle()
    for index in Array(0..<39_420) + Array(stride(from: 39_420, to: 1_587_600, by: 997)) {
      let code = [
        UInt8(0x81 + index / 12_600), UInt8(0x30 + index / 1_260 % 10),
        UInt8(0x81 + index / 10 % 126), UInt8(0x30 + index % 10),
      ]
      // The mark is left out at the beginning of a text.
      if code == [0x84, 0x31, 0x95, 0x33] { continue }
      #expect(decoded(code) == oracle.scalar(code))
    }
  }

  @Test func `every character of Unicode comes back`() throws {
    var text = ""
    for value in UInt32(1)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let bytes = try #require(TextEncoder.gb18030(Array(text.utf8)))
    let back = TextDecoder.decode(bytes, as: .gb18030)
    #expect(back.fault == nil)
    // Except 24 of the private ones, whose codes now belong to characters of their own.
    let pairs = zip(text.unicodeScalars, String(decoding: back.utf8, as: UTF8.self).unicodeScalars)
    let changed = pairs.filter { $0 != $1 }
    #expect(changed.count == 24)
    #expect(changed.allSatisfy { 0xE78D...0xE864 ~= $0.0.value })
    #expect(changed.first?.1 == "\u{FE10}")
  }

  /// The program `iconv`, given all of Unicode at once, both ways; the 24 private characters whose
  /// codes have gone over to others are left out, for it has none for them.
  @Test func `every character has the code that iconv gives it, and comes back as it says`() throws
  {
    let former: Set<UInt32> = [
      0xE78D, 0xE78E, 0xE78F, 0xE790, 0xE791, 0xE792, 0xE793, 0xE794, 0xE795, 0xE796, 0xE816,
      0xE817, 0xE818, 0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE831, 0xE832, 0xE83B, 0xE843, 0xE854,
      0xE855, 0xE864,
    ]
    var text = String.UnicodeScalarView()
    for value in UInt32(1)...0x10FFFF where !former.contains(value) {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    let utf8 = Array(String(text).utf8)
    let codes = try #require(
      try ForeignProgram.output(of: ["iconv", "-f", "UTF-8", "-t", "GB18030"], input: utf8))
    // Compared outside of the expectation, which would print them.
    let isEncodedAlike = TextEncoder.gb18030(utf8) == codes
    #expect(isEncodedAlike)
    let back = try ForeignProgram.output(
      of: ["iconv", "-f", "GB18030", "-t", "UTF-8"], input: codes)
    let isDecodedAlike = TextDecoder.decode(codes, as: .gb18030).utf8 == back
    #expect(isDecodedAlike)
  }

  @Test func `what is not UTF-8 is not encoded`() {
    #expect(TextEncoder.gb18030([0x61, 0xFF]) == nil)
    #expect(TextEncoder.gb18030([0xE5, 0xAD]) == nil)
    #expect(TextEncoder.gb18030([]) == [])
  }

  @Test func `mixed characters decode alike at any offset and length`() {
    let text = "a学€㐂 b2023-03,2142900001,黄冈市教育局,𠮷\r\n碶"
    var spaces = ""
    for _ in 0..<20 {
      for repeats in [1, 2, 40] {
        let whole = spaces + String(repeating: text, count: repeats)
        let bytes = TextEncoder.gb18030(Array(whole.utf8)) ?? []
        let back = TextDecoder.decode(bytes)
        #expect(String(decoding: back.utf8, as: UTF8.self) == whole)
      }
      spaces += " "
    }
  }

  @Test func `texts longer than any buffer are whole`() {
    let whole = String(repeating: "黄冈市教育局,610,㐂\n", count: 20_000)
    for text in [
      whole, String(repeating: "𠮷", count: 50_000), String(repeating: "€", count: 50_000),
    ] {
      let bytes = TextEncoder.gb18030(Array(text.utf8)) ?? []
      #expect(TextDecoder.decode(bytes).utf8.elementsEqual(text.utf8))
    }
    let euros = TextDecoder.decode([UInt8](repeating: 0x80, count: 100_000))
    #expect(euros.utf8.count == 300_000)
  }

  @Test func `many threads decode at one time`() async {
    let bytes = TextEncoder.gb18030(Array("学校㐂,𠮷\n".utf8)) ?? []
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          (0..<100).allSatisfy { _ in
            TextDecoder.decode(bytes).utf8.elementsEqual("学校㐂,𠮷\n".utf8)
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
