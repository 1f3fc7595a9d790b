/// What kind of file some bytes are, told by themselves and never by a name.
public enum FileKind: Sendable {
  /// Nothing but blanks, or nothing at all.
  case empty
  /// Gzip-compressed.
  case gzip
  /// A zip of files.
  case zip
  /// A RAR, 7z, tar, bzip2, xz or Zstandard archive, which is not read.
  case otherArchive
  /// A workbook of a spreadsheet program: `.xlsx`, `.xlsm`, `.ods`, `.slk`.
  case spreadsheet
  /// A workbook in the older form: `.xls`, `.et`, and every workbook locked with a password.
  case oldSpreadsheet
  /// A web page, or a table saved as one, in a single file (`.mht`) too.
  case html
  /// XML.
  case xml
  /// A PDF.
  case pdf
  /// A picture or scan.
  case image
  /// A text document of an office program: `.docx`, `.doc`, `.rtf`, `.odt`, `.wps`.
  case wordProcessor
  /// The beginning of a document of an office program, of which the end did not come.
  case cutOffice
  /// A shortcut of Windows, which says where a file is and is none itself.
  case shortcut
  /// None of these: text, such as a CSV.
  case text

  /// Looks at the first bytes, and for office documents into the directory of their container.
  public static func of(_ bytes: [UInt8]) -> FileKind {
    if let kind = magics.first(where: { bytes.starts(with: $0.bytes) })?.kind {
      switch kind {
      case .zip: return ofZip(bytes)
      case .oldSpreadsheet: return ofCompoundFile(bytes)
      default: return kind
      }
    }
    if isContainerOfPictures(bytes) { return .image }
    if bytes.dropFirst(257).starts(with: "ustar".utf8) { return .otherArchive }
    return ofText(bytes)
  }

  /// Whether bytes begin as a gzip-compressed file or a zip does.
  public static func isPacked(_ bytes: [UInt8]) -> Bool {
    let magic = magics.first { bytes.starts(with: $0.bytes) }
    return magic?.kind == .gzip || magic?.kind == .zip
  }

  private static let magics: [(bytes: [UInt8], kind: FileKind)] = [
    ([0x1F, 0x8B], .gzip),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x50, 0x4B, 0x07, 0x08], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldSpreadsheet),
    (Array("%PDF-".utf8), .pdf),
    (Array(#"{\rtf"#.utf8), .wordProcessor),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    (Array("II*\0".utf8), .image),
    (Array("MM\0*".utf8), .image),
    (Array("Rar!".utf8) + [0x1A, 0x07], .otherArchive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .otherArchive),
    ([0x28, 0xB5, 0x2F, 0xFD], .otherArchive),
    (Array("BZh".utf8), .otherArchive),
    ([0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xC0], .shortcut),
    (Array("ID;P".utf8), .spreadsheet),
    (Array("MIME-Version:".utf8), .html),
  ]

  /// BMP, WebP and HEIC, whose first bytes alone would not tell them from text.
  private static func isContainerOfPictures(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12 else { return false }
    let isBitmap = bytes.starts(with: Array("BM".utf8)) && bytes[6..<10].allSatisfy { $0 == 0 }
    let isWebP = bytes.starts(with: Array("RIFF".utf8)) && bytes[8..<12].elementsEqual("WEBP".utf8)
    return isBitmap || isWebP || bytes[4..<8].elementsEqual("ftyp".utf8)
  }

  /// A zip may be the container of an office document, which its entries tell.
  private static func ofZip(_ bytes: [UInt8]) -> FileKind {
    guard let directory = try? ZipDirectory(bytes) else {
      return beginsAsOffice(bytes) ? .cutOffice : .zip
    }
    let names = directory.entries.map { String(decoding: $0.name, as: UTF8.self) }
    if names.contains("mimetype"), names.contains("content.xml") {
      // The type is stored first and unpacked, so that it can be read here.
      let first = bytes.prefix(128)
      return holds(first, Array("opendocument.text".utf8)) ? .wordProcessor : .spreadsheet
    }
    if names.contains(where: { $0.hasPrefix("word/") }) { return .wordProcessor }
    let isOffice = names.contains("[Content_Types].xml") || names.contains { $0.hasPrefix("xl/") }
    return isOffice ? .spreadsheet : .zip
  }

  /// Whether the first file of a zip is one of an office document.
  private static func beginsAsOffice(_ bytes: [UInt8]) -> Bool {
    var header = LittleEndianReader(bytes, 0..<bytes.count)
    guard header.uint32() == 0x0403_4B50 else { return false }
    header.skip(22)
    let length = header.uint16()
    header.skip(2)
    let name = String(decoding: header.bytes(length), as: UTF8.self)
    return !header.isOverrun
      && ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "mimetype"]
        .contains(where: name.hasPrefix)
  }

  /// An OLE2 compound file names its streams in UTF-16.
  private static func ofCompoundFile(_ bytes: [UInt8]) -> FileKind {
    let name = "WordDocument".utf8.flatMap { [$0, UInt8(0)] }
    return holds(bytes[...], name) ? .wordProcessor : .oldSpreadsheet
  }

  private static func holds(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: part) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }

  private static func ofText(_ bytes: [UInt8]) -> FileKind {
    var opening = MarkupOpening(bytes)
    guard opening.skipBlanks() else { return .empty }
    guard opening.isMarkup else { return .text }
    return opening.isHTML ? .html : .xml
  }
}
