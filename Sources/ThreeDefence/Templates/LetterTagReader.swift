/// Finds the tags of a letter as Mustache does, but all that is wrong with them, not the first alone.
///
/// It is stricter: a tag ends on its line, a comment before the next tag, and what a letter has no use
/// for is refused: other delimiters, blocks, and settings of the library.
struct LetterTagReader {
  /// The tags, in the letter's order.
  private(set) var tags: [LetterTag] = []
  /// How what may be written looks.
  private static let written =
    LetterTag.allWritten.map { LetterTag.text($0, "…") }.joined(separator: " ")

  private let problems: FileProblems
  private let source: SourceText
  /// The letter by characters, as the library sees it, and the byte at which each begins.
  private let characters: [Character]
  private let offsets: [Int]

  /// Reads the tags of a letter that is UTF-8; what is wrong is reported.
  init(_ source: SourceText, problems: FileProblems) {
    self.source = source
    self.problems = problems
    characters = Array(source.text ?? "")
    var offset = 0
    offsets = characters.map { character in
      defer { offset += character.utf8.count }
      return offset
    }
    var at = 0
    while at < characters.count { at = step(at) }
  }

  /// Reads what stands at a character, and tells where to go on.
  private mutating func step(_ at: Int) -> Int {
    switch (characters[at], character(at + 1)) {
    case ("{", "{"): return character(at + 2) == "!" ? comment(at) : tag(at)
    case ("{", _): return singleBraces(at)
    case ("}", "}"):
      report(.strayEnd, at, "}}", "{{")
      return at + 2
    case ("｛", "｛"), ("｛", "{"), ("{", "｛"):
      report(.fullWidthBraces, at, "{{month}}")
      return at + 2
    default: return at + 1
    }
  }

  private func character(_ at: Int) -> Character? {
    at < characters.count ? characters[at] : nil
  }

  private mutating func comment(_ at: Int) -> Int {
    let end =
      characters.indices.dropFirst(at + 3)
      .first { "{}".contains(characters[$0]) && characters[$0] == character($0 + 1) }
      ?? characters.count
    guard character(end) == "}" else {
      report(.unclosedTag, at, "{{!", "}}")
      return end
    }
    return end + 2
  }

  private mutating func tag(_ at: Int) -> Int {
    let isTriple = character(at + 2) == "{"
    let width = isTriple ? 3 : 2
    let start = at + width
    let end =
      characters.indices.dropFirst(start)
      .first { characters[$0].isNewline || "{}｝".contains(characters[$0]) } ?? characters.count
    let braces = characters[end...].prefix { $0 == "}" }.count
    guard braces >= width else {
      report(.unclosedTag, at, isTriple ? "{{{" : "{{", isTriple ? "}}}" : "}}")
      return end + braces
    }
    if braces > width { report(.strayEnd, end + width, "}", "{") }
    take(characters[start..<end], isVariable: isTriple, at)
    return end + braces
  }

  private mutating func take(_ content: ArraySlice<Character>, isVariable: Bool, _ at: Int) {
    let trimmed = content.drop(while: \.isWhitespace)
    let kinds: [Character: LetterTag.Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "&": .variable,
    ]
    guard let sign = trimmed.first, !isVariable, kinds[sign] != nil || "=<$%".contains(sign) else {
      return add(.variable, trimmed, at)
    }
    guard let kind = kinds[sign] else {
      return report(.unknownTag, at, "{{\(sign)", Self.written)
    }
    if content.first != sign { report(.blankBeforeSign, at, "{{\(sign)") }
    add(kind, trimmed.dropFirst().drop(while: \.isWhitespace), at)
  }

  private mutating func add(_ kind: LetterTag.Kind, _ name: ArraySlice<Character>, _ at: Int) {
    let length = (name.lastIndex { !$0.isWhitespace } ?? name.startIndex - 1) + 1
    tags.append(
      LetterTag(kind: kind, name: String(name[..<length]), offset: offsets[at]))
  }

  private mutating func singleBraces(_ at: Int) -> Int {
    // The library cannot read a text that ends with a brace.
    if at + 1 == characters.count { report(.unclosedTag, at, "{", "}") }
    let name = characters[(at + 1)...].prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    guard !name.isEmpty, character(name.endIndex) == "}" else { return at + 1 }
    add(.singleBraces, name, at)
    return characters[name.endIndex...].prefix { $0 == "}" }.endIndex
  }

  private func report(_ sentence: LetterSentence, _ at: Int, _ facts: String...) {
    problems.report(sentence.phrase.filled(facts), source.place(ofByte: offsets[at]))
  }
}
