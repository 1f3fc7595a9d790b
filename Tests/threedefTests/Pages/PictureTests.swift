import Foundation
import TestSupport
import Testing

/// The pictures of the pages.
///
/// `make pages` draws them; each keeps the text that it was drawn from.
struct PictureTests {
  private static let names = filesBelow("\(repositoryRoot)docs/pictures").keys
    .filter { $0.hasSuffix(".png") }.sorted()

  /// The text that a picture was drawn from: its chunk `iTXt` with the keyword `source`.
  private func source(_ path: String) throws -> String {
    let bytes = try #require(FileManager.default.contents(atPath: repositoryRoot + path))
    let mark = Data("iTXtsource\0\0\0\0\0".utf8)
    let start = try #require(bytes.range(of: mark), "\(path) does not tell what it shows")
    let size = bytes[(start.lowerBound - 4)..<start.lowerBound].reduce(0) { $0 << 8 | Int($1) }
    let end = start.lowerBound + 4 + size
    return String(decoding: bytes[start.upperBound..<end], as: UTF8.self)
  }

  @Test func `each is small enough for a page`() throws {
    #expect(Self.names.count >= 5)
    for name in Self.names {
      let size = try #require(
        FileManager.default.contents(atPath: "\(repositoryRoot)docs/pictures/\(name)")
      ).count
      #expect((5_000...200_000).contains(size), "\(name) has \(size) bytes")
    }
  }

  @Test func `a picture under a run shows that run`() throws {
    var seen = 0
    for block in try Page.all().flatMap(\.blocks) where block.kind == "console" {
      guard let picture = block.picture else { continue }
      seen += 1
      #expect(try source(picture) == block.text, "\(picture) is old: make pages")
    }
    #expect(seen >= 2)
  }

  @Test func `the sheet shows the form of the sample`() throws {
    let path = "samples/five/收到的报表/七里坪镇/样例七里坪镇第一小学.csv"
    let form = try #require(FileManager.default.contents(atPath: repositoryRoot + path))
    #expect(try source("docs/pictures/sheet.png") == String(decoding: form, as: UTF8.self))
  }
}
