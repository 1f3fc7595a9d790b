import Yams

/// From a file's text to its YAML nodes, with faults told as a clerk can mend them.
enum YAMLDocument {
  /// Why a file cannot be read, and where, from 1.
  struct Fault: Error {
    var phrase: Phrase
    var place: (line: Int, column: Int)

    /// What the parser says is wrong.
    init(parser problem: String, at place: (line: Int, column: Int)) {
      phrase = TemplateSentence.syntax.phrase.filled(
        YAMLSentence(rawValue: problem)?.phrase ?? Phrase(problem))
      self.place = place
    }

    init(
      _ sentence: TemplateSentence, _ facts: String..., at place: (line: Int, column: Int) = (1, 1)
    ) {
      phrase = Phrase(
        zh: sentence.phrase.text(.zh, facts), en: sentence.phrase.text(.en, facts))
      self.place = place
    }
  }

  /// The document's root.
  static func compose(_ source: SourceText) -> Result<Node, Fault> {
    guard source.bytes.count <= YAMLReader.limit else {
      return .failure(
        Fault(.tooLarge, String(source.bytes.count), String(YAMLReader.limit)))
    }
    guard let text = source.text else {
      return .failure(Fault(.notUTF8, at: source.place(ofByte: source.firstFault ?? 0)))
    }
    if let alias = aliasBesideAnchor(source.bytes) {
      return .failure(Fault(.anchors, at: source.place(ofByte: alias)))
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return .failure(Fault(.empty)) }
      return .success(root)
    } catch let error as YamlError {
      return .failure(fault(error, source))
    } catch {
      return .failure(Fault(parser: "\(error)", at: (1, 1)))
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
      return fault(problem, (mark.line, mark.column), source)
    case .duplicatedKeysInMapping(let keys, let context):
      return Fault(
        .keyTwice, keys.first ?? "", at: (context.mark.line, context.mark.column))
    case .reader(let problem, let offset, _, _):
      let before = (source.text ?? "").prefix(offset ?? 0).utf8.count
      return Fault(parser: problem, at: source.place(ofByte: before))
    default:
      return Fault(parser: "\(error)", at: (1, 1))
    }
  }

  /// A mark of Chinese typing that stands in a line where one of the language's own must; nil when
  /// there is none outside of quotes and comments.
  ///
  /// - Parameters:
  ///   - part: what must hold such a mark, as the parser understands it; nil for the line as a whole.
  ///   - line: the line, from 1.
  ///   - source: the file.
  /// - Returns: the mark's fault.
  static func fullWidthMark(
    in part: String? = nil, line: Int, of source: SourceText
  ) -> Fault? {
    guard part?.contains(where: "：，｛｝［］".contains) != false else { return nil }
    // No line of a person's is longer, and a pattern goes over it again and again.
    let text = source.line(line).prefix(200).prefix { $0 != "#" }
    guard text.contains(where: "：，｛｝［］".contains) else { return nil }
    let patterns: [Regex<(Substring, Substring)>] = [
      /^[ -]*[a-z-]+ *(：)/, /^[^\x22\x27]*: *([｛［])/, /^[^\x22\x27]*[{\[][^\x22\x27]*?[a-z-] *(：)/,
      /^[^\x22\x27]*[{\[][^\x22\x27]*?(，) *[a-z-]+ *[:：]/,
      /^[^\x22\x27]*[{\[][^\x22\x27]*([｝］])\s*$/,
    ]
    for pattern in patterns {
      guard let mark = text.firstMatch(of: pattern)?.1, let sign = mark.first else { continue }
      let column = text[..<mark.startIndex].unicodeScalars.count + 1
      if sign == "：" { return Fault(.fullWidthColon, at: (line, column)) }
      let plain = CellText(String(sign)).string
      return Fault(.fullWidthMark, String(sign), plain, at: (line, column))
    }
    return nil
  }

  private static func fault(
    _ problem: String, _ place: (line: Int, column: Int), _ source: SourceText
  ) -> Fault {
    let indentation = source.line(place.line).prefix { $0 == " " || $0 == "\t" }
    if indentation.contains("\t") { return Fault(.tabs, at: place) }
    if problem.contains("another document") { return Fault(.severalDocuments, at: place) }
    if let slip = YAMLSlip.fault(problem, near: place.line, of: source) { return slip }
    let before = source.line(place.line).unicodeScalars.prefix(place.column - 1)
    if problem == YAMLSentence.colonInText.rawValue,
      !String(String.UnicodeScalarView(before)).contains(": ")
    {
      return Fault(.misaligned, at: (place.line, indentation.count + 1))
    }
    // Where the parser stops at a comment, the line above it is meant.
    let line = source.linesWithContent(upTo: place.line).first ?? place.line
    return Fault(parser: problem, at: line == place.line ? place : (line, 1))
  }
}
