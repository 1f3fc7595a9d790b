/// What an expression reads of the forms behind it, its requirements' indicators included.
struct FormReading {
  /// Something that it reads, in order of appearance.
  enum Item: Hashable {
    /// The value of an indicator this month, by its place in `indicators`.
    case now(Int)
    /// The value of an indicator in the month before, likewise.
    case before(Int)
    /// What the register says of the school.
    case school(RegisterColumn)
  }

  /// The numbers of the indicators in the form, each once.
  private(set) var indicators: [Int] = []
  /// What is read, each once.
  private(set) var items: [Item] = []
  /// The requirements whose verdicts are read, each once.
  private(set) var requirements: [Requirement] = []

  /// What expressions read.
  init(_ expressions: [Expression], of template: FormTemplate, _ standard: Standard?) {
    for expression in expressions { read(expression, template, standard) }
  }

  /// What holding schools against a requirement reads.
  init(_ requirement: Requirement, of template: FormTemplate) {
    requirements = [requirement]
    for expression in requirement.expressions { read(expression, template, nil) }
  }

  /// Whether anything of the month before is read.
  var readsPrevious: Bool {
    items.contains { if case .before = $0 { true } else { false } }
  }

  private mutating func read(
    _ expression: Expression, _ template: FormTemplate, _ standard: Standard?
  ) {
    for (node, name) in expression.typed.names.sorted(by: { $0.key < $1.key }) {
      if case .requirement(_, let id) = expression.typed.tree.nodes[node].kind {
        guard let requirement = standard?.requirements.first(where: { $0.id == id }),
          !requirements.contains(where: { $0.id == id })
        else { continue }
        requirements.append(requirement)
        for expression in requirement.expressions { read(expression, template, nil) }
      } else {
        read(name, template)
      }
    }
  }

  private mutating func read(_ name: String, _ template: FormTemplate) {
    let previous = "previous."
    let isBefore = name.hasPrefix(previous)
    if let number = template.number(of: isBefore ? String(name.dropFirst(previous.count)) : name) {
      let place = indicators.firstIndex(of: number) ?? indicators.count
      if place == indicators.count { indicators.append(number) }
      add(isBefore ? .before(place) : .now(place))
    } else if let column = RegisterColumn.allCases.first(where: {
      "school.\($0.heading.en)" == name
    }) {
      add(.school(column))
    }
  }

  private mutating func add(_ item: Item) {
    if !items.contains(item) { items.append(item) }
  }
}

extension Requirement {
  /// Its expressions, in the order in which they are worked out.
  var expressions: [Expression] {
    [applies, actual, required].compactMap { $0?.expression }
  }
}
