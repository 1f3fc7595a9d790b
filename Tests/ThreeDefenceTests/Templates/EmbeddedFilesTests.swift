import Interchange
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct EmbeddedFilesTests {
  @Test func `every file in the folders of templates is compiled in as it stands`() throws {
    let root = repositoryRoot + "templates/"
    var paths: [String] = []
    let folders = try FileManager.default.contentsOfDirectory(atPath: root)
    for folder in folders where !folder.contains(".") {
      for name in try FileManager.default.contentsOfDirectory(atPath: root + folder) {
        let path = folder + "/" + name
        paths.append(path)
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: root + path)))
        #expect(EmbeddedFiles.bytes(path) == bytes, "\(path) differs; build again")
      }
    }
    #expect(EmbeddedFiles.paths.sorted() == paths.sorted())
  }

  @Test func `a path that is not there has no bytes`() {
    #expect(EmbeddedFiles.bytes("forms/none.yaml") == nil)
  }
}
