import FoundationEssentials
import Glibc

/// A fresh folder for one test.
public struct TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Runs a test in a fresh folder and removes it afterwards, with all that is in it.
  public static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let name = "threedef-test-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    let path = FileManager.default.temporaryDirectory.path + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(TemporaryFolder(path: path))
  }

  /// The full path of something in it.
  public subscript(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder in it, with those above.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[name], withIntermediateDirectories: true)
  }

  /// Writes a file in it, with the folders above.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file in it, with the folders above.
  public func write(_ bytes: [UInt8], to name: String) throws {
    if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  /// The bytes of a file in it; nil when it is not there.
  public func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: self[name]).map { [UInt8]($0) }
  }

  /// The text of a file in it; nil when it is not there.
  public func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of all that lies in a folder of it, hidden ones too, in order.
  public func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self[name]).sorted()
  }
}
