/// Holds the tags of a letter against the names that stand where they are, section by section.
///
/// Mustache prints nothing for a name that it does not know; here that is told.
struct LetterCheck {
  /// A section that is open.
  private struct Section {
    let tag: LetterTag
    /// The names of the things of a list, which stand in its section besides those around it.
    let items: LetterScope?
    /// Whether it is one for a text or number, which is `{{.}}` in it.
    let isValue: Bool
    /// Whether nobody can tell what stands in it, since its own name is unknown.
    let isUnknown: Bool
  }

  /// Most sections within one another.
  private static let deepest = 32
  /// What stood in letters before they could be written in full, each with what is said of it.
  private static let former = ["matters", "closing"]
  /// Names for the number of places of a finding, when one item stood for all of them.
  private static let formerCounts = ["places", "repeated"]

  private let scope: LetterScope
  private let letter: String
  private let problems: FileProblems
  private let source: SourceText
  /// What is open around the place, the innermost last.
  private var open: [Section] = []
  /// Names of sections that were closed too late, whose own ends mean nothing any more.
  private var passed: Set<String> = []

  /// A check of one file.
  ///
  /// - Parameters:
  ///   - scope: the names that stand in the letter.
  ///   - letter: the path of the letter that the file is, or is put into.
  ///   - source: the file's text.
  ///   - problems: what is told of the file.
  init(
    _ scope: LetterScope, of letter: String, _ source: SourceText, problems: FileProblems
  ) {
    self.scope = scope
    self.letter = letter
    self.source = source
    self.problems = problems
  }

  /// Checks a file's tags.
  ///
  /// - Parameters:
  ///   - tags: the tags, in the file's order.
  ///   - onPartial: is told of each file that is put in, and the names that stand there.
  mutating func check(
    _ tags: [LetterTag], onPartial: (LetterTag, LetterScope) -> Void
  ) {
    for tag in tags {
      switch tag.kind {
      case .variable: variable(tag)
      case .section, .inverted: begin(tag)
      case .end: end(tag)
      case .partial where open.contains(where: \.isUnknown): break
      case .partial: onPartial(tag, LetterScope(entries: scopes.flatMap(\.entries)))
      case .singleBraces: singleBraces(tag)
      }
    }
    for section in open {
      report(
        .unclosedSection, section.tag, section.tag.text, LetterTag.text(.end, section.tag.name))
    }
  }

  /// The names that stand at the place, the nearest first.
  private var scopes: [LetterScope] { open.reversed().compactMap(\.items) + [scope] }

  private func kind(of name: String) -> LetterScope.Kind? {
    scopes.lazy.compactMap { $0[name] }.first
  }

  private func variable(_ tag: LetterTag) {
    if tag.name == ".", open.last(where: { $0.isValue || $0.items != nil })?.isValue == true {
      return
    }
    switch kind(of: tag.name) {
    case .value: break
    case .flag, .list:
      report(
        .notPrinted, tag, tag.name, LetterTag.text(.section, tag.name),
        LetterTag.text(.end, tag.name))
    case nil: unknown(tag)
    }
  }

  private mutating func begin(_ tag: LetterTag) {
    if open.count == Self.deepest { report(.tooDeep, tag, String(Self.deepest)) }
    var known = kind(of: tag.name)
    if known == nil {
      unknown(tag)
      // What stands in the section is judged as if it had been spelt right.
      let meant = closestWord(to: tag.name, among: scopes.flatMap(\.names))
      known = meant.flatMap { kind(of: $0) }
    }
    let isValue = if case .value = known { tag.kind == .section } else { false }
    open.append(
      Section(
        tag: tag, items: tag.kind == .section ? known?.items : nil, isValue: isValue,
        isUnknown: known == nil))
  }

  private mutating func end(_ tag: LetterTag) {
    guard let last = open.last else {
      if !passed.contains(tag.name) {
        report(.endOfNothing, tag, tag.text, LetterTag.text(.section, tag.name))
      }
      return
    }
    if last.tag.name == tag.name {
      open.removeLast()
    } else if !passed.contains(tag.name) {
      endOther(tag, than: last.tag)
    }
  }

  /// Reports an end that is not that of the innermost section.
  private mutating func endOther(_ tag: LetterTag, than last: LetterTag) {
    report(
      .otherEnd, tag, LetterTag.text(.end, last.name),
      String(source.place(ofByte: last.offset).line), last.text, tag.text)
    let meant = open.lastIndex { $0.tag.name == tag.name } ?? open.count - 1
    passed.formUnion(open[(meant + 1)...].map(\.tag.name))
    open.removeSubrange(meant...)
  }

  private func singleBraces(_ tag: LetterTag) {
    let known = scope.allNames + Self.former
    guard let name = closestWord(to: tag.name, among: known) else { return }
    if Self.former.contains(name) {
      formerName(tag)
    } else {
      report(.singleBraces, tag, tag.text, LetterTag.text(.variable, name))
    }
  }

  private func formerName(_ tag: LetterTag) {
    let name = letter.split(separator: "/").last.map(String.init) ?? ""
    report(.formerName, tag, tag.text, letter, String(name.dropLast(".txt".count)))
  }

  /// Reports a name that does not stand at the place.
  private func unknown(_ tag: LetterTag) {
    if open.contains(where: \.isUnknown) { return }
    if Self.former.contains(tag.name) { return formerName(tag) }
    if Self.formerCounts.contains(tag.name) {
      return report(.formerCount, tag, tag.text, LetterTag.text(.variable, "place"))
    }
    let lists = scope.lists(giving: tag.name)
    guard lists.isEmpty else {
      let sections = lists.map { LetterTag.text(.section, $0) }.joined(separator: ", ")
      return report(.notHere, tag, tag.name, sections)
    }
    let known = scopes.flatMap(\.names)
    problems.report(
      LetterSentence.unknownName.phrase.filled(tag.name) + .hint(for: tag.name, among: known),
      source.place(ofByte: tag.offset))
  }

  private func report(_ sentence: LetterSentence, _ tag: LetterTag, _ facts: String...) {
    problems.report(sentence.phrase.filled(facts), source.place(ofByte: tag.offset))
  }
}
