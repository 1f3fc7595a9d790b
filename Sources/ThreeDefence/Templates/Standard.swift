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

  /// The names that table columns may read: those of a form, and the verdicts on the requirements.
  public func scope(of form: FormTemplate) -> ExpressionScope {
    var scope = ExpressionScope.forms(template: form)
    for requirement in requirements {
      scope.addRequirement(requirement.id, required: requirement.type)
    }
    return scope
  }
}
