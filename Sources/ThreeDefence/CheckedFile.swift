/// A file that has been checked, and what was found in it.
public struct CheckedFile: Sendable {
  /// Its name.
  public let name: String
  /// Number of forms recognised in it.
  public private(set) var forms = 0
  /// What was found in it, the worst first, then by place.
  public private(set) var findings: [Finding] = []
  /// What was read in it, without the values, which its bytes have too.
  private(set) var documents: [ReadDocument] = []
  /// Whether it was too large to be read.
  private(set) var isTooLarge = false

  private init(name: String) { self.name = name }

  /// The files that were read, each once, and then those that could not be, with what was found in
  /// each.
  static func all(
    _ read: [(name: String, content: ReadSubmission)], unread: [String], _ findings: [Finding]
  ) -> [CheckedFile] {
    var files: [CheckedFile] = []
    var numbers: [String: Int] = [:]
    for (name, content) in read {
      let number = numbers[name] ?? files.count
      if number == files.count { files.append(CheckedFile(name: name)) }
      for part in [""] + content.documents.map(\.part) {
        numbers[StandingRule.file(name, part)] = number
      }
      files[number].forms += content.documents.reduce(0) { $0 + $1.forms.count }
      files[number].documents += content.documents.map { document in
        var document = document
        document.values = ValueGrid(width: 0)
        document.findings = []
        return document
      }
      files[number].isTooLarge = content.isTooLarge
    }
    for name in unread where numbers[name] == nil {
      numbers[name] = files.count
      files.append(CheckedFile(name: name))
    }
    for finding in findings {
      if let number = numbers[finding.file] { files[number].findings.append(finding) }
    }
    for number in files.indices { files[number].sort() }
    return files
  }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  private mutating func sort() {
    let rank = Dictionary(uniqueKeysWithValues: zip(Severity.allCases, 0...))
    // What is equal stays in the order of the list of findings.
    findings = findings.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (
        rank[one.severity] ?? 0, one.file, one.place.row ?? 0, one.place.column.utf8.count,
        one.place.column, left.offset
      ) < (
        rank[other.severity] ?? 0, other.file, other.place.row ?? 0, other.place.column.utf8.count,
        other.place.column, right.offset
      )
    }.map(\.element)
  }
}
