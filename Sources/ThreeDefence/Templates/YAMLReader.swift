import Yams

/// Reads a settings or template file strictly, and collects everything that is wrong with it.
///
/// Use: take the `root` with its known keys, read values from it (a value that is not as it must be
/// is reported and read as nil), build what they make with any stand-ins for the nils, and call
/// `finish()`, which throws when anything was reported, before handing it out.
final class YAMLReader {
  /// The largest file read, in bytes; a template has some ten thousand.
  static let limit = 1 << 20

  /// What is wrong with the file.
  let problems: FileProblems
  /// The file's text.
  let source: SourceText
  private let document: Node?

  /// A reader of a file's bytes; that they cannot be read is reported like everything else.
  init(_ bytes: [UInt8], file: String) {
    problems = FileProblems(file: file)
    source = SourceText(bytes)
    switch YAMLDocument.compose(source) {
    case .success(let node): document = node
    case .failure(let fault):
      document = nil
      problems.report(fault.phrase, fault.place)
    }
  }

  /// The keys and values that the file consists of; a key that is none of those given is reported.
  func root(keys: [String]) -> YAMLMapping? {
    document.flatMap {
      YAMLValue(node: $0, name: problems.file, reader: self).mapping(keys: keys)
    }
  }

  /// Ends the reading.
  ///
  /// - Throws: `brokenFile` with a sentence per problem, in the file's order, if there is any.
  func finish() throws(ThreeDefenceError) { try problems.finish() }
}
