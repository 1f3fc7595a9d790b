import Foundation
import TestSupport

/// A file of Swift with the texts that stand in it between quotes.
struct SourceFile {
  /// Its path in the repository.
  let path: String
  let text: String

  /// Every file of Swift below a folder of the repository.
  static func all(below folder: String) throws -> [SourceFile] {
    let root = repositoryRoot + folder
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      SourceFile(
        path: "\(folder)/\($0)", text: try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8))
    }
  }

  /// The texts between quotes, but for those in comments.
  ///
  /// Interpolations are left out of the text around them; texts within them count by themselves.
  var literals: [String] {
    var scan = Scan(rest: text[...])
    scan.code(isInterpolation: false)
    return scan.literals
  }

  private struct Scan {
    var rest: Substring
    var literals: [String] = []

    mutating func code(isInterpolation: Bool) {
      var depth = 0
      while let character = rest.first {
        if rest.hasPrefix("//") {
          rest = rest.drop { !$0.isNewline }
        } else if rest.hasPrefix("\"\"\"") {
          literal(until: "\"\"\"")
        } else if character == "\"" {
          literal(until: "\"")
        } else {
          depth += character == "(" ? 1 : character == ")" ? -1 : 0
          rest.removeFirst()
          if isInterpolation, depth < 0 { return }
        }
      }
    }

    private mutating func literal(until end: String) {
      rest.removeFirst(end.count)
      var text = ""
      while !rest.isEmpty, !rest.hasPrefix(end) {
        if rest.hasPrefix("\\(") {
          rest.removeFirst(2)
          code(isInterpolation: true)
        } else {
          let length = rest.first == "\\" ? 2 : 1
          text += rest.prefix(length)
          rest = rest.dropFirst(length)
        }
      }
      rest = rest.dropFirst(end.count)
      literals.append(text)
    }
  }
}
