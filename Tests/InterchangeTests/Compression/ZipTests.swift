import Interchange
import TestSupport
import Testing

struct ZipTests {
  /// A zip that Python's `zipfile` has written to a pipe, hence with data descriptors.
  private func zip(_ body: String) throws -> [UInt8] {
    let program = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.stdout.buffer, 'w')
      \(body)
      z.close()
      """
    return try #require(try ForeignProgram.output(of: ["python3", "-c", program], input: []))
  }

  @Test func `stored and deflated entries are read`() throws {
    let bytes = try zip(
      """
      z.writestr('a.csv', 'stored')
      z.writestr('b/c.csv', 'deflated ' * 9, zipfile.ZIP_DEFLATED)
      z.writestr('d.csv', '', zipfile.ZIP_DEFLATED)
      """)
    let result = unpack(bytes)
    #expect(result.fault == nil)
    let repeated = String(repeating: "deflated ", count: 9)
    #expect(result.lines == ["a.csv: stored", "b/c.csv: \(repeated)", "d.csv: "])
  }

  @Test func `entries and directory in the form for large files are read`() throws {
    let bytes = try zip(
      """
      with z.open(zipfile.ZipInfo('a.csv'), 'w', force_zip64=True) as f: f.write(b'large')
      zipfile.ZIP_FILECOUNT_LIMIT = 0
      """)
    #expect(bytes.suffix(42).starts(with: [0x50, 0x4B, 6, 7]))
    let result = unpack(bytes)
    #expect(result.fault == nil)
    #expect(result.lines == ["a.csv: large"])
  }

  @Test func `more entries than 65,535 are read`() throws {
    let bytes = try zip("for i in range(66000): z.writestr(str(i), '')")
    let result = Zip.entries(bytes, limit: 0)
    #expect(result.fault == nil)
    #expect(result.entries.count == 66_000)
    #expect(result.entries.last?.name == "65999")
  }

  @Test func `a name flagged as UTF-8 is read as UTF-8`() throws {
    let bytes = try zip("z.writestr('\\u7ea2\\u661f.csv', 'x')")
    #expect(unpack(bytes).lines == ["\u{7EA2}\u{661F}.csv: x"])
  }

  @Test func `a name in GBK may hold half a character that looks like a backslash`() {
    // 0xB4F3 0xB45C in GBK, then a real backslash.
    var part = ZipSample.Part("", "x")
    part.name = [0xB4, 0xF3, 0xB4, 0x5C, 0x5C, 0x61]
    #expect(unpack(ZipSample([part]).bytes()).lines == ["\u{5927}\u{78B6}/a: x"])
  }

  @Test func `a name in UTF-8 without a flag is taken for what it is`() {
    let part = ZipSample.Part("\u{7EA2}\u{661F}.csv", "x")
    #expect(unpack(ZipSample([part]).bytes()).lines == ["\u{7EA2}\u{661F}.csv: x"])
  }

  @Test func `a name beside the name, in UTF-8, is preferred when it belongs to it`() {
    var part = ZipSample.Part("?.csv", "x")
    let name = Array("\u{7EA2}.csv".utf8)
    // Extra field 0x7075: version 1, CRC-32 of "?.csv", the name.
    part.extra = [0x75, 0x70, UInt8(5 + name.count), 0, 1, 0x02, 0x8B, 0x5B, 0x52] + name
    let other = part
    #expect(unpack(ZipSample([part]).bytes()).lines == ["\u{7EA2}.csv: x"])
    part = other
    part.extra[5] ^= 1
    #expect(unpack(ZipSample([part]).bytes()).lines == ["?.csv: x"])
  }

  @Test func `paths are shown as they are and lead nowhere`() {
    let names = ["../../evil.csv", "/../evil.csv", "C:\\evil.csv", "..\\x", "a//b"]
    let result = unpack(ZipSample(names.map { ZipSample.Part($0, "x") }).bytes())
    #expect(
      result.lines == [
        "../../evil.csv: x", "/../evil.csv: x", "C:/evil.csv: x", "../x: x", "a//b: x",
      ])
  }

  @Test func `directories, symbolic links and the side files of macOS are left out`() {
    var link = ZipSample.Part("link.csv", "/etc/passwd")
    link.attributes = 0xA1FF_0000
    let parts = [
      ZipSample.Part("a/"), ZipSample.Part("b\\"), link, ZipSample.Part("__MACOSX/._c.csv", "x"),
      ZipSample.Part("a/__MACOSX/d", "x"), ZipSample.Part("c.csv", "y"),
    ]
    let result = unpack(ZipSample(parts).bytes())
    #expect(result.lines == ["c.csv: y"])
    #expect(result.fault == nil)
  }

  @Test func `two entries may have one name`() {
    let parts = [ZipSample.Part("a", "1"), ZipSample.Part("a", "2")]
    #expect(unpack(ZipSample(parts).bytes()).lines == ["a: 1", "a: 2"])
  }

  @Test func `a zip in the zip stays packed`() {
    let inner = ZipSample([ZipSample.Part("a", "1")]).bytes()
    var part = ZipSample.Part("b.zip")
    part.content = inner
    let result = Zip.entries(ZipSample([part]).bytes(), limit: 1_000)
    #expect(result.entries.map(\.content.bytes) == [inner])
  }

  @Test func `a comment at the end and a program in front are part of the format`() {
    var sample = ZipSample([ZipSample.Part("a", "1"), ZipSample.Part("b", "2")])
    sample.comment = Array("PK\u{5}\u{6} is no end here".utf8)
    sample.prefix = Array("#!/bin/sh".utf8)
    let result = unpack(sample.bytes())
    #expect(result.fault == nil)
    #expect(result.lines == ["a: 1", "b: 2"])
  }

  @Test func `no entries are no fault`() {
    let result = unpack(ZipSample([]).bytes())
    #expect(result.lines == [])
    #expect(result.fault == nil)
  }
}
