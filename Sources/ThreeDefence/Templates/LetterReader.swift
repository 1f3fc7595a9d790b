internal import Mustache

/// Reads a letter and the files that it puts in, or tells everything that is wrong with them.
struct LetterReader {
  /// A file of letters.
  struct File: Sendable {
    /// Its path, as messages show it.
    let path: String
    /// Its contents: UTF-8, lines ended by LF, CRLF or CR.
    let bytes: [UInt8]
  }

  /// What tells the library that a text is plain, so that no `&` or `<` is written as in HTML.
  ///
  /// It must stand at the head of each text, of what is put in too.
  private static let head = "{{% CONTENT_TYPE:TEXT}}\n"

  private let letter: File
  /// The files that may be put in, by name.
  private let parts: [String: File]
  /// The texts read, by name.
  private(set) var library = MustacheLibrary()
  /// What is wrong, a sentence each.
  private(set) var sentences: [Phrase] = []

  /// Reads a letter and what it puts in.
  ///
  /// - Parameters:
  ///   - letter: the letter's file.
  ///   - name: the name under which the library gets it.
  ///   - scope: the names that stand in it.
  ///   - parts: the files that it may put in, by name.
  init(_ letter: File, as name: String, scope: LetterScope, parts: [String: File]) {
    self.letter = letter
    self.parts = parts
    read(letter, as: name, scope: scope, isPart: false)
  }

  /// Reads a file into the library; one that is put in by another may put in none.
  private mutating func read(_ file: File, as name: String, scope: LetterScope, isPart: Bool) {
    let problems = FileProblems(file: file.path)
    let source = SourceText(file.bytes)
    var included: [(tag: LetterTag, scope: LetterScope)] = []
    if let fault = source.firstFault {
      problems.report(TemplateSentence.notUTF8.phrase, source.place(ofByte: fault))
    } else {
      let reader = LetterTagReader(source, problems: problems)
      var check = LetterCheck(scope, of: letter.path, source, problems: problems)
      check.check(reader.tags) { included.append(($0, $1)) }
      for tag in included.map(\.tag) {
        guard let phrase = fault(of: tag, isPart: isPart) else { continue }
        problems.report(phrase, source.place(ofByte: tag.offset))
      }
      if problems.isEmpty { parse(source, as: name, problems) }
    }
    do throws(ThreeDefenceError) { try problems.finish() } catch {
      for sentence in error.sentences where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    guard !isPart else { return }
    for (tag, scope) in included {
      guard let part = parts[tag.name] else { continue }
      read(part, as: tag.name, scope: scope, isPart: true)
    }
  }

  private func fault(of tag: LetterTag, isPart: Bool) -> Phrase? {
    if isPart { return LetterSentence.partInPart.phrase.filled(tag.text) }
    guard tag.name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) })
    else { return LetterSentence.partName.phrase.filled(tag.text) }
    guard parts[tag.name] == nil else { return nil }
    let letters = LetterTemplate.Kind.ids
    return LetterSentence.noPart.phrase.filled(tag.text, "letters/\(tag.name).txt")
      + .hint(for: tag.name, among: parts.keys.filter { !letters.contains($0) }.sorted())
  }

  private mutating func parse(_ source: SourceText, as name: String, _ problems: FileProblems) {
    let lines = (source.text ?? "").map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 }
    do {
      try library.register(Self.head + String(lines), named: name)
    } catch let fault as MustacheTemplate.ParserError {
      let place = (line: fault.context.lineNumber - 1, column: fault.context.columnNumber)
      problems.report(LetterSentence.unreadable.phrase.filled("\(fault.error)"), place)
    } catch {
      problems.report(LetterSentence.unreadable.phrase.filled("\(error)"), (1, 1))
    }
  }
}
