/// Finds what a person means who writes a code, or a name in its place.
struct CodeOrName {
  /// What there is: codes with their names, in the order in which they are told.
  let known: [(code: String, name: String)]

  /// How many are told where several may be meant.
  private static let few = 5

  /// What is meant.
  ///
  /// - Parameters:
  ///   - asked: a code, or a name that only one has.
  ///   - sentence: what is said where there is none; what may have been meant follows it.
  /// - Returns: its code and its name.
  /// - Throws: `notFound`.
  func meant(
    by asked: String, orSay sentence: Phrase
  ) throws(ThreeDefenceError) -> (code: String, name: String) {
    if let coded = known.first(where: { $0.code == asked }) { return coded }
    let named = those { $0 == asked }
    if named.count == 1 { return named[0] }
    let said =
      named.isEmpty
      ? sentence + hint(asked)
      : CommandSentence.severalNamed.phrase.filled(Phrase(asked), list(named))
    throw ThreeDefenceError(.notFound, [said])
  }

  /// Those with a name that is meant, each code once.
  private func those(_ isMeant: (String) -> Bool) -> [(code: String, name: String)] {
    var told: Set<String> = []
    return known.filter { isMeant($0.name) && told.insert($0.code).inserted }
  }

  private func hint(_ asked: String) -> Phrase {
    let meant = asked.isEmpty ? [] : those { $0.contains(asked) }
    if meant.isEmpty { return closest(to: asked) }
    return CommandSentence.withThatInTheName.phrase.filled(list(meant))
  }

  private func closest(to asked: String) -> Phrase {
    let isCode = asked.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let names = known.map { isCode ? $0.code : $0.name }
    if let closest = closestWord(to: asked, among: names) {
      return TemplateSentence.didYouMean.phrase.filled(closest)
    }
    let all = those { _ in true }
    return all.isEmpty || all.count > Self.few
      ? Phrase("") : TemplateSentence.known.phrase.filled(list(all))
  }

  private func list(_ meant: [(code: String, name: String)]) -> Phrase {
    let first = Phrase.list(meant.prefix(Self.few).map { "\($0.code) \($0.name)" })
    guard meant.count > Self.few else { return first }
    return CommandSentence.andOthers.phrase.filled(first, Phrase(String(meant.count)))
  }
}

extension MonthPicture {
  /// The school that is meant by a code or a name.
  ///
  /// - Parameters:
  ///   - asked: a code, or a name that only one school has.
  ///   - register: schools that are known besides those expected and those that reported.
  /// - Returns: its code and its name.
  /// - Throws: `notFound`, with what may have been meant.
  public func school(
    _ asked: String, also register: [School] = []
  ) throws(ThreeDefenceError) -> (code: String, name: String) {
    let known =
      schools.map { ($0.school.code, $0.school.name) }
      + unexpected.map { ($0.schoolCode, $0.schoolName) } + register.map { ($0.code, $0.name) }
    return try CodeOrName(known: known).meant(
      by: asked, orSay: CommandSentence.noSchool.phrase.filled(asked, header.month.description))
  }

  /// The unit that is meant by a code or a name.
  ///
  /// - Returns: its code and its name.
  /// - Throws: `notFound`, with what may have been meant.
  public func unit(_ asked: String) throws(ThreeDefenceError) -> (code: String, name: String) {
    try units.meant(by: asked)
  }
}

extension Sequence<ReportingUnit> {
  /// The unit that is meant by a code or a name.
  ///
  /// - Returns: its code and its name.
  /// - Throws: `notFound`, with what may have been meant.
  func meant(by asked: String) throws(ThreeDefenceError) -> (code: String, name: String) {
    try CodeOrName(known: map { ($0.code, $0.name) }).meant(
      by: asked, orSay: CommandSentence.noUnit.phrase.filled(asked))
  }
}
