import Foundation
import TestSupport
import Testing

/// What fuzzing keeps to: every input of the corpus, a find's among them, holds its properties.
struct ReplayTests {
  @Test(arguments: FuzzTarget.allCases)
  func `every input of the corpus holds`(target: FuzzTarget) throws {
    let folder = repositoryRoot + "Tests/Fuzz/corpus/" + target.rawValue
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
      #expect(throws: Never.self, "\(name)") { try target.run(Array(bytes)) }
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `no bytes and one byte hold`(target: FuzzTarget) throws {
    try target.run([])
    for byte in UInt8.min...UInt8.max { try target.run([byte]) }
  }
}
