import Yams

/// From a file's text to its YAML nodes, with faults told as a clerk can mend them.
enum YAMLDocument {
  /// Why a file cannot be read, and where, from 1.
  struct Fault: Error {
    var phrase: Phrase
    var line = 1
    var column = 1

    init(_ sentence: TemplateSentence, _ facts: String..., line: Int = 1, column: Int = 1) {
      phrase = Phrase(
        zh: sentence.phrase.text(.zh, facts), en: sentence.phrase.text(.en, facts))
      self.line = line
      self.column = column
    }
  }

  /// The document's root.
  static func compose(_ source: SourceText) -> Result<Node, Fault> {
    guard source.bytes.count <= YAMLReader.limit else {
      return .failure(
        Fault(.tooLarge, String(source.bytes.count), String(YAMLReader.limit)))
    }
    guard let text = source.text else {
      let place = source.place(ofByte: source.firstFault ?? 0)
      return .failure(Fault(.notUTF8, line: place.line, column: place.column))
    }
    if let alias = aliasBesideAnchor(source.bytes) {
      let place = source.place(ofByte: alias)
      return .failure(Fault(.anchors, line: place.line, column: place.column))
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return .failure(Fault(.empty)) }
      return .success(root)
    } catch let error as YamlError {
      return .failure(fault(error, source))
    } catch {
      return .failure(Fault(.syntax, "\(error)"))
    }
  }

  /// Where an alias stands in a text that also has an anchor; the two together can make a few lines
  /// unfold to more than memory holds, and no file of ours needs them.
  private static func aliasBesideAnchor(_ bytes: [UInt8]) -> Int? {
    func first(_ sign: Unicode.Scalar) -> Int? {
      bytes.indices.first { at in
        bytes[at] == UInt8(ascii: sign)
          && (at == 0 || " \t\r\n[{,:?-".utf8.contains(bytes[at - 1]))
          && at + 1 < bytes.count && !" \t\r\n".utf8.contains(bytes[at + 1])
      }
    }
    guard first("&") != nil else { return nil }
    return first("*")
  }

  private static func fault(_ error: YamlError, _ source: SourceText) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fault(problem, mark.line, mark.column, source)
    case .duplicatedKeysInMapping(let keys, let context):
      return Fault(
        .keyTwice, keys.first ?? "", line: context.mark.line, column: context.mark.column)
    case .reader(let problem, let offset, _, _):
      let before = (source.text ?? "").prefix(offset ?? 0).utf8.count
      let place = source.place(ofByte: before)
      return Fault(.syntax, problem, line: place.line, column: place.column)
    default:
      return Fault(.syntax, "\(error)")
    }
  }

  private static func fault(
    _ problem: String, _ line: Int, _ column: Int, _ source: SourceText
  ) -> Fault {
    let text = source.line(line)
    if text.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
      return Fault(.tabs, line: line, column: column)
    }
    if problem.contains("another document") {
      return Fault(.severalDocuments, line: line, column: column)
    }
    for suspect in [line, line - 1] {
      let found = source.line(suspect)
      if let colon = found.firstIndex(of: "："), !found[..<colon].contains(":") {
        let column = found[..<colon].unicodeScalars.count + 1
        return Fault(.fullWidthColon, line: suspect, column: column)
      }
    }
    return Fault(.syntax, problem, line: line, column: column)
  }
}
