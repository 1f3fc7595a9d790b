internal import Mustache

/// Something that a letter speaks of: its unit, a school, what was found.
protocol LetterSubject: MustacheParent, Sendable {
  /// The names that a letter may write of it, and what each stands for.
  static var names: LetterNames<Self> { get }
}

extension LetterSubject {
  /// The names without the facts.
  static var scope: LetterScope {
    LetterScope(entries: names.list.map { ($0.name, $0.kind) })
  }

  /// The fact of a name, as the library asks for it; nil for a name of something around it.
  func child(named name: String) -> Any? { Self.names.byName[name]?.fact(self) }
}

/// The names of one kind of subject, in the order in which they are listed.
struct LetterNames<Subject: LetterSubject>: Sendable {
  /// The names.
  let list: [LetterName<Subject>]
  /// The same, to be found by name.
  let byName: [String: LetterName<Subject>]

  /// The names given; none may be given twice.
  init(_ list: [LetterName<Subject>]) {
    self.list = list
    byName = Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0) })
  }
}

/// A name that a letter may write, and the fact that it stands for.
struct LetterName<Subject: LetterSubject>: Sendable {
  /// The name.
  let name: String
  /// What it stands for.
  let kind: LetterScope.Kind
  /// The fact, as the library takes it.
  let fact: @Sendable (Subject) -> Any

  /// A text, on one line; as a section there is one unless it is empty.
  static func text(_ name: String, _ text: @escaping @Sendable (Subject) -> String) -> Self {
    Self(name: name, kind: .value) {
      let text = onOneLine(text($0))
      return LetterValue(renderText: text, isNull: text.isEmpty)
    }
  }

  /// A number; as a section there is one unless it is 0.
  static func number(_ name: String, _ number: @escaping @Sendable (Subject) -> Int) -> Self {
    Self(name: name, kind: .value) {
      let number = number($0)
      return LetterValue(renderText: String(number), isNull: number == 0)
    }
  }

  /// Yes or no.
  static func flag(_ name: String, _ flag: @escaping @Sendable (Subject) -> Bool) -> Self {
    Self(name: name, kind: .flag) { flag($0) }
  }

  /// A list of things with names of their own.
  static func list<Item: LetterSubject>(
    _ name: String, _ items: @escaping @Sendable (Subject) -> [Item]
  ) -> Self {
    Self(name: name, kind: .list(Item.scope)) { items($0) }
  }
}

/// A text with a blank for each end of a line.
private func onOneLine(_ text: String) -> String {
  guard text.utf8.contains(where: "\n\r".utf8.contains) else { return text }
  return String(text.map { ["\n", "\r", "\r\n"].contains($0) ? " " : $0 })
}

/// A text or number, as the library prints it and takes it for a section.
private struct LetterValue: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull: Bool

  /// It has nothing of its own in it, so that names in its section are those around it.
  func child(named: String) -> Any? { nil }
}
