/// The names that a letter may write at one place, in the order in which messages list them.
struct LetterScope: Sendable {
  /// What a name stands for.
  enum Kind: Sendable {
    /// A text or a number: printed, or a section when there is one.
    case value
    /// Yes or no: a section.
    case flag
    /// A section for each of some things, in which their names stand too.
    indirect case list(LetterScope)

    /// The names of one thing of a list; none for anything else.
    var items: LetterScope? {
      guard case .list(let scope) = self else { return nil }
      return scope
    }
  }

  /// The names, each with what it stands for.
  let entries: [(name: String, kind: Kind)]

  /// What a name stands for; nil for one that is not there.
  subscript(name: String) -> Kind? { entries.first { $0.name == name }?.kind }

  /// The names alone.
  var names: [String] { entries.map(\.name) }

  /// The lists, at whatever depth, in whose sections a name stands, each once.
  func lists(giving name: String) -> [String] {
    var lists: [String] = []
    for entry in entries {
      guard let items = entry.kind.items else { continue }
      let found = (items[name] == nil ? [] : [entry.name]) + items.lists(giving: name)
      lists += found.filter { !lists.contains($0) }
    }
    return lists
  }

  /// Every name, of things in lists too.
  var allNames: [String] { names + entries.flatMap { $0.kind.items?.allNames ?? [] } }
}
