import Interchange
import Testing

struct TextDecoderTests {
  @Test func `strict UTF-8 is UTF-8`() {
    let text = TextDecoder.decode(Array("学校名称,红星小学\n".utf8))
    #expect(String(decoding: text.utf8, as: UTF8.self) == "学校名称,红星小学\n")
    #expect(text.encoding == .utf8)
    #expect(!text.isGuessed)
    #expect(text.fault == nil)
  }

  /// 学校 and 陆路, of which the second is valid UTF-8 too.
  @Test(arguments: [
    ([0xD1, 0xA7, 0xD0, 0xA3], "学校"), ([0xC2, 0xBD, 0xC2, 0xB7], "陆路"),
    ([0xB4, 0x5C, 0x22], "碶\""), ([0x81, 0x39, 0xEF, 0x31, 0x39], "㐂9"), ([0x80, 0x31], "€1"),
  ])
  func `anything else is GB18030`(bytes: [UInt8], expected: String) {
    let text = TextDecoder.decode(bytes)
    #expect(String(decoding: text.utf8, as: UTF8.self) == expected)
    #expect(text.encoding == .gb18030)
    #expect(text.isGuessed)
    #expect(text.fault == nil)
  }
}
