import Interchange
import Testing

struct FileKindTests {
  private static func zip(_ names: String...) -> [UInt8] {
    ZipSample(names.map { ZipSample.Part($0) }).bytes()
  }

  private static func wide(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  @Test(
    arguments: [
      ("nothing", [], FileKind.empty),
      ("blanks", [0x20, 0x0D, 0x0A, 0x09], .empty),
      ("a byte order mark", [0xEF, 0xBB, 0xBF], .empty),
      ("a wide byte order mark", [0xFF, 0xFE], .empty),
      ("gzip", Gzip.pack([]), .gzip),
      ("an empty zip", Self.zip(), .zip),
      ("forms in a zip", Self.zip("a.csv", "b/xl.csv"), .zip),
      ("workbooks in a zip", Self.zip("a.xlsx", "b.docx"), .zip),
      ("a zip cut short", [0x50, 0x4B, 3, 4, 0], .zip),
      ("docx cut short", Self.zip("[Content_Types].xml", "word/a.xml").dropLast(), .cutOffice),
      ("xlsx cut short", Self.zip("xl/workbook.xml").dropLast(30), .cutOffice),
      ("forms in a zip cut short", Self.zip("a.xlsx").dropLast(), .zip),
      ("xlsx", Self.zip("[Content_Types].xml", "xl/workbook.xml"), .spreadsheet),
      ("xlsx without types", Self.zip("xl/workbook.xml"), .spreadsheet),
      ("docx", Self.zip("[Content_Types].xml", "word/document.xml"), .wordProcessor),
      ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .oldSpreadsheet),
      (
        "doc",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "WordDocument".utf8.flatMap { [$0, 0] },
        .wordProcessor
      ),
      ("rtf", Array("{\\rtf1\\ansi}".utf8), .wordProcessor),
      ("pdf", Array("%PDF-1.7\n".utf8), .pdf),
      ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
      ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0], .image),
      ("bmp", Array("BM".utf8) + [9, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0], .image),
      ("webp", Array("RIFF".utf8) + [1, 0, 0, 0] + Array("WEBPVP8 ".utf8), .image),
      ("rar", Array("Rar!".utf8) + [0x1A, 7, 1, 0], .otherArchive),
      ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
    ] as [(String, [UInt8], FileKind)])
  func `containers are told by their bytes`(what: String, bytes: [UInt8], kind: FileKind) {
    #expect(FileKind.of(bytes) == kind)
  }

  @Test func `ods and odt are told by the type stored in them`() {
    for (type, kind) in [("spreadsheet", FileKind.spreadsheet), ("text", .wordProcessor)] {
      let parts = [
        ZipSample.Part("mimetype", "application/vnd.oasis.opendocument.\(type)"),
        ZipSample.Part("content.xml"),
      ]
      #expect(FileKind.of(ZipSample(parts).bytes()) == kind)
    }
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><a/>", FileKind.xml),
    ("\u{FEFF}\r\n <a>", .xml),
    ("<!-- <html> --><a/>", .xml),
    ("<submission xmlns='urn:threedef:2023'>", .xml),
    ("<!DOCTYPE submission><a/>", .xml),
    ("<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?>\n<Workbook/>", .xml),
    ("<x:html/>", .xml),
    ("<html>", .html),
    ("<HTML lang='zh'>", .html),
    ("<!DOCTYPE html>\n<html>", .html),
    ("<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>", .html),
    ("\u{FEFF}\n<!-- x -->\n<!-- y --><table border=1>", .html),
    ("<?xml version='1.0'?><!DOCTYPE html><html/>", .html),
    ("<meta charset=gb2312>", .html),
    ("<head>", .html),
    ("<tablets/>", .xml),
    ("a,b\n<html>", .text),
    (String(repeating: "\r\n", count: 5_000) + "a,b", .text),
    (String(repeating: " ", count: 5_000) + "<table>", .html),
    ("<3 schools", .text),
    ("<\u{5B66}\u{6821}>", .text),
    ("<", .text),
    ("BM,1,2,3,4,5,6", .text),
    ("PK,1", .text),
    ("\u{62A5}\u{544A}\u{671F},1", .text),
  ])
  func `texts are told by their first characters, in UTF-8 and in UTF-16`(
    text: String, kind: FileKind
  ) {
    #expect(FileKind.of(Array(text.utf8)) == kind)
    #expect(FileKind.of(Self.wide(text.replacing("\u{FEFF}", with: ""))) == kind)
  }

  @Test func `no prefix of any container makes trouble`() {
    let file = Self.zip("[Content_Types].xml", "xl/workbook.xml")
    for length in 0..<file.count {
      _ = FileKind.of(Array(file[..<length]))
    }
  }
}
