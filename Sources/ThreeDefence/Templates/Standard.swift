/// A standard 标准 as it is in force in a month: what every school is held to, without ever blocking
/// a form.
public struct Standard: Sendable {
  /// The id by which the settings name it, `hubei`.
  public var id: String
  /// Its title.
  public var title: Phrase
  /// The document it is taken from.
  public var source: Phrase
  /// The id of the edition in force, which is printed on every output, `2023`.
  public var edition: String
  /// The edition's requirements, in printing order.
  public var requirements: [Requirement]
  /// The requirements that only other editions have, each with its type; in this one they are put to
  /// nobody.
  public var ofOtherEditions: [String: ExpressionType] = [:]
  /// The ids of all editions, in the file's order.
  public var editions: [String] = []

  /// A standard; that ids are unique is checked where it is read.
  public init(
    id: String, title: Phrase, source: Phrase, edition: String, requirements: [Requirement]
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.edition = edition
    self.requirements = requirements
  }

  /// The names that table columns may read: those of a form, and the verdicts on the requirements of
  /// all editions; on those that this one lacks nothing is known.
  public func scope(of form: FormTemplate) -> ExpressionScope {
    var scope = ExpressionScope.forms(template: form)
    for requirement in requirements {
      scope.addRequirement(requirement.id, required: requirement.type)
    }
    for (id, type) in ofOtherEditions.sorted(by: { $0.key < $1.key }) {
      scope.addRequirement(id, required: type, isInForce: false)
    }
    return scope
  }
}
