/// The names that an expression may read: what each is, and the column that holds it.
public struct ExpressionScope: Sendable {
  /// A name that exists.
  struct Entry: Sendable {
    /// Number of the column that holds it, from 0.
    let slot: Int
    /// What its values are.
    let type: ExpressionType
    /// What it belongs to.
    let origin: Origin
  }

  /// What a name belongs to.
  enum Origin: Sendable {
    /// The school's form of this month.
    case current
    /// The school's form of record of the month before.
    case previous
    /// The register or the month.
    case context
    /// A requirement's verdict.
    case verdict

    /// Whether it is a form's.
    var isForm: Bool { self == .current || self == .previous }
  }

  /// Number of indicators of the form.
  let indicatorCount: Int
  /// Number of columns.
  private(set) var slotCount = 0
  /// The ids of the requirements that `met`, `required` and `gap` know.
  private(set) var requirements: [String] = []
  /// Those among them that are not in force in the month: nothing that reads one has a value.
  private(set) var notInForce: Set<String> = []
  private var entries: [String: Entry] = [:]
  /// Indicator ids by label and code, to name the id to someone who wrote one of these.
  private var ids: [String: String] = [:]

  private init(indicators: [Indicator]) {
    indicatorCount = indicators.count
    for indicator in indicators {
      ids[indicator.label] = indicator.id
      ids[indicator.code] = indicator.id
    }
    for (prefix, origin) in [("", Origin.current), ("previous.", .previous)] {
      for indicator in indicators { add(prefix + indicator.id, indicator.kind.type, origin) }
    }
  }

  /// What a form's checks may read: the indicators by id, `previous.` and an id for the form of
  /// record of the month before, and what is known of the school and the month.
  public static func forms(template: FormTemplate) -> ExpressionScope {
    var scope = ExpressionScope(indicators: template.indicators)
    for name in ["type", "ownership", "urban_rural", "unit"] {
      scope.add("school." + name, .text, .context)
    }
    scope.add("school.key_target", .boolean, .context)
    scope.add("month.number", .whole, .context)
    scope.add("month.year", .whole, .context)
    return scope
  }

  /// Adds a requirement.
  ///
  /// `met('S01')` is true, false or unknown; `required('S01')` is of the given type; `gap('S01')` is a
  /// number, of the places of the required one. What reads a requirement that is not in force has no
  /// value.
  public mutating func addRequirement(
    _ id: String, required type: ExpressionType, isInForce: Bool = true
  ) {
    requirements.append(id)
    if !isInForce { notInForce.insert(id) }
    add(RequirementFact.met.name(of: id), .boolean, .verdict)
    add(RequirementFact.required.name(of: id), type, .verdict)
    add(RequirementFact.gap.name(of: id), type.isNumber ? type : .whole, .verdict)
  }

  /// Adds a whole number of the given name.
  public mutating func addNumber(_ name: String) { add(name, .whole, .context) }

  /// The entry of a name as it is written in an expression, `previous.guard_count`, `met('S01')`.
  subscript(name: String) -> Entry? { entries[name] }

  /// The known name closest to an unknown one, if any is close.
  func closest(to name: String) -> String? {
    let previous = "previous."
    if name.hasPrefix(previous), let id = id(of: String(name.dropFirst(previous.count))) {
      return previous + id
    }
    return id(of: name) ?? closestWord(to: name, among: entries.keys)
  }

  /// The id of the indicator of a label or code.
  private func id(of name: String) -> String? { ids[name] ?? ids[name.uppercased()] }

  private mutating func add(_ name: String, _ type: ExpressionType, _ origin: Origin) {
    entries[name] = Entry(slot: slotCount, type: type, origin: origin)
    slotCount += 1
  }
}

/// What an expression can ask about a school's verdict on a requirement.
enum RequirementFact: String, CaseIterable, Sendable {
  /// Whether the requirement is met.
  case met
  /// What it requires.
  case required
  /// What is short.
  case gap

  /// The name under which a scope knows the fact, spelled as in an expression.
  func name(of requirement: String) -> String { "\(rawValue)('\(requirement)')" }
}

extension Indicator.Kind {
  /// The type of an expression that is such an indicator alone.
  var type: ExpressionType {
    switch self {
    case .integer: .whole
    case .decimal: .number(places: 2)
    case .boolean: .boolean
    }
  }
}
