/// The requirements that tables read and no edition of the standard has: told once for the standard,
/// however many columns need them.
struct MissingRequirements {
  /// Of each where it is first read, in the order of tables.
  private var uses: [(id: String, place: FilePlace)] = []

  /// Whether none is missing.
  var isEmpty: Bool { uses.isEmpty }

  /// Notes that a requirement is read.
  mutating func insert(_ id: String, at place: FilePlace) {
    if !uses.contains(where: { $0.id == id }) { uses.append((id, place)) }
  }

  /// What is said of them: in which standard and editions they are missing, and where they are read.
  func phrase(in standard: Standard) -> Phrase {
    let sorted = uses.sorted { $0.id < $1.id }
    let list = sorted.map { use in
      TemplateSentence.requirementRead.phrase.filled(
        use.id, "\(use.place.file):\(use.place.line):\(use.place.column)")
    }
    return TemplateSentence.requirementsMissing.phrase.filled(
      Phrase(standard.id), .list(standard.editions.map { Phrase($0) }), .list(list))
  }
}
