/// A standard 标准: what every school is held to, without ever blocking a form.
public struct Standard: Sendable {
  /// The id by which the settings name it, `hubei`.
  public var id: String
  /// Its title.
  public var title: Phrase
  /// The document it is taken from.
  public var source: Phrase
  /// Its editions, in the order of their months, which do not overlap.
  public var editions: [Edition]

  /// One edition: the requirements in force over some months.
  public struct Edition: Sendable {
    /// The id printed on every output, `2023`.
    public var id: String
    /// First month in force; nil is always.
    public var from: Month?
    /// Last month in force; nil is still.
    public var to: Month?
    /// The requirements, in printing order.
    public var requirements: [Requirement]

    /// An edition.
    public init(id: String, from: Month?, to: Month?, requirements: [Requirement]) {
      self.id = id
      self.from = from
      self.to = to
      self.requirements = requirements
    }

    /// Whether it is in force in a month.
    public func isInForce(in month: Month) -> Bool {
      (from.map { $0 <= month } ?? true) && (to.map { month <= $0 } ?? true)
    }
  }

  /// A standard; that ids are unique and editions do not overlap is checked where it is read.
  public init(id: String, title: Phrase, source: Phrase, editions: [Edition]) {
    self.id = id
    self.title = title
    self.source = source
    self.editions = editions
  }

  /// The edition in force in a month.
  ///
  /// - Throws: `notFound` when none is.
  public func edition(for month: Month) throws(ThreeDefenceError) -> Edition {
    if let edition = editions.first(where: { $0.isInForce(in: month) }) { return edition }
    throw ThreeDefenceError(
      .notFound, [TemplateSentence.noEdition.phrase.filled(id, month.description)])
  }
}

/// One requirement of a standard 条款.
public struct Requirement: Sendable {
  /// How the actual value is held against the required one.
  public enum Comparison: String, Sendable, CaseIterable {
    /// The actual value must not be lower.
    case atLeast = "at-least"
    /// The actual value must not be higher.
    case atMost = "at-most"
    /// The two must be the same.
    case equals
  }

  /// The id, `S01`.
  public var id: String
  /// What it is called, `专职保安员配备`.
  public var title: Phrase
  /// The clause it is taken from.
  public var clause: Phrase
  /// Where it is put to a school; nil is everywhere.
  public var applies: Formula?
  /// What the school has.
  public var actual: Formula
  /// How the two are compared.
  public var comparison: Comparison
  /// What the school must have.
  public var required: Formula
  /// Whether it counts towards the overall verdict; otherwise it is advisory.
  public var isMust: Bool
  /// What to do where it is not met.
  public var advice: Phrase

  /// A requirement with all its parts.
  public init(
    id: String, title: Phrase, clause: Phrase, applies: Formula?, actual: Formula,
    comparison: Comparison, required: Formula, isMust: Bool, advice: Phrase
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.applies = applies
    self.actual = actual
    self.comparison = comparison
    self.required = required
    self.isMust = isMust
    self.advice = advice
  }
}
