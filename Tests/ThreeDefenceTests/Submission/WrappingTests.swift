import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// Files told by their bytes, and what hinders reading them.
struct WrappingTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  private func sentences(_ bytes: [UInt8]) throws -> [FindingSentence] {
    let submission = try read(bytes)
    return (submission.findings + submission.documents.flatMap(\.findings)).map(\.message.sentence)
  }

  @Test(
    arguments: [
      ([], .emptyFile), (Array(" \r\n".utf8), .emptyFile), ([0xEF, 0xBB, 0xBF], .emptyFile),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .imageFile),
      (Array("%PDF-1.4\n".utf8), .pdfFile),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldSpreadsheetFile),
      (Array("<html><body><table>".utf8), .webPage),
      (Array("Rar!\u{1A}\u{7}".utf8), .packedUnsupported),
      (Array("关于报送三防报表的通知\n请于25日前报送。\n".utf8), .noKnownHeader),
      (Array("a,b,c\n1,2,3\n".utf8), .noKnownHeader),
    ] as [([UInt8], FindingSentence)])
  func `a file that is no form says what it is`(
    _ bytes: [UInt8], _ sentence: FindingSentence
  ) throws {
    #expect(try sentences(bytes) == [sentence])
    let submission = try read(bytes)
    #expect(submission.documents.flatMap(\.findings).allSatisfy { $0.severity == .fatal })
  }

  @Test func `gzip is unpacked, and faults in it return what is in it`() throws {
    let packed = Gzip.pack(form.list([form.row]))
    #expect(try sentences(packed) == [])
    #expect(try readDocument(packed).forms.count == 1)
    let cut = try readDocument(Array(packed.dropLast(8)))
    #expect(cut.findings.map(\.message.sentence) == [.packedTruncated])
    #expect(cut.forms.map(\.schoolCode) == ["2142900001"])
    #expect(try sentences(Gzip.pack(packed)) == [.packedInside])
    #expect(try sentences(packed + [1]) == [.packedTrailing])
  }

  @Test func `what is larger than the limit is not read`() throws {
    let list = form.list([form.row])
    for bytes in [list, Gzip.pack(list)] {
      let submission = try read(bytes, limit: list.count - 1)
      #expect(submission.findings.map(\.message.sentence) == [.tooLarge])
    }
    #expect(try read(list, limit: list.count).documents.flatMap(\.findings).isEmpty)
  }

  @Test func `text that breaks returns the schools before it and those it reaches`() throws {
    let list = form.list([form.row, form.of("2142900002").row])
    let nul = try readDocument(list + [0, 0, 0])
    #expect(nul.findings.map(\.message.sentence) == [.nulBytes])
    #expect(nul.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    let inside = try readDocument(
      form.list([form.row + "\0", form.of("2142900002").row]))
    #expect(inside.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
    let cut = try readDocument(
      form.list([form.row]) + Array("2023-03,2142900002,东".utf8.dropLast()))
    #expect(cut.findings.map(\.message.sentence) == [.truncatedText])
    #expect(cut.forms.map(\.schoolCode) == ["2142900001", "2142900002"])
  }

  @Test func `GB18030 is read with a hint, but not said of a file that is no form`() throws {
    let list = try #require(TextEncoder.gb18030(form.list([form.row])))
    #expect(try sentences(list) == [.guessedEncoding])
    let letter = try #require(TextEncoder.gb18030(Array("关于报送报表的通知\n".utf8)))
    #expect(try sentences(letter) == [.noKnownHeader])
  }

  // MARK: - Zip

  @Test func `a zip is as many documents as it has files, each with its path`() throws {
    let submission = try read(
      storedZip([
        ("名单/黄州区.csv", form.list([form.row])),
        ("a.xml", form.submission([form.of("2142900002").element])),
        ("b.csv.gz", Gzip.pack(form.of("2142900003").card)),
      ]))
    #expect(submission.findings.isEmpty)
    #expect(submission.documents.map(\.part) == ["名单/黄州区.csv", "a.xml", "b.csv.gz"])
    #expect(submission.documents.map(\.layout) == [.list, .xml, .card])
    #expect(
      submission.documents.map { $0.forms.map(\.schoolCode) } == [
        ["2142900001"], ["2142900002"], ["2142900003"],
      ])
    #expect(submission.documents.flatMap(\.findings).isEmpty)
  }

  @Test func `what programs leave about in a zip is passed over, other kinds are told`() throws {
    let list = form.list([form.row])
    let submission = try read(
      storedZip([
        ("~$a.csv", [1, 2]), ("x/Thumbs.db", [0]), ("x/.DS_Store", [0]), ("a.csv", list),
        ("b.zip", storedZip([("c.csv", list)])), ("d.pdf", Array("%PDF-1.4\n".utf8)),
      ]))
    #expect(submission.documents.map(\.part) == ["a.csv", "b.zip", "d.pdf"])
    #expect(
      submission.documents.flatMap(\.findings).map(\.message.sentence) == [.packedInside, .pdfFile])
  }

  @Test func `a zip without a form, or cut short, is told once`() throws {
    #expect(try sentences(storedZip([("~$a.csv", [1])])) == [.emptyArchive])
    #expect(try sentences(storedZip([])) == [.emptyArchive])
    let cut = storedZip([("a.csv", form.list([form.row]))]).dropLast(30)
    #expect(try sentences(Array(cut)) == [.packedTruncated])
  }

  @Test(arguments: ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "xl/workbook.xml"])
  func `an office document that breaks off is no packed file`(first: String) throws {
    let whole = storedZip([(first, Array("<a/>".utf8)), ("b.xml", [])])
    #expect(try sentences(Array(whole.dropLast(1))) == [.cutOfficeFile])
    #expect(try sentences(Array(whole.prefix(40 + first.utf8.count))) == [.cutOfficeFile])
    // A name that breaks off may be any.
    #expect(try sentences(Array(whole.prefix(31))) == [.packedTruncated])
  }

  @Test func `a school in two files of a zip is repeated`() throws {
    let other = form.with("helmet_count", "9")
    let submission = try read(
      storedZip([("a.csv", form.list([form.row])), ("b.csv", other.list([other.row]))]))
    #expect(
      submission.documents.map { $0.findings.map(\.check) } == [
        ["school-repeated"], ["school-repeated"],
      ])
    let same = try read(
      storedZip([("a.csv", form.list([form.row])), ("b.csv", form.list([form.row]))]))
    #expect(same.documents.map(\.forms.count) == [1, 0])
    #expect(same.documents.flatMap(\.findings).map(\.severity) == [.hint])
  }
}
