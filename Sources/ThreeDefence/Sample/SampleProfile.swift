/// How forms of an edition are invented: an expression for each indicator's value, and what single
/// forms say instead so that every check is tripped.
///
/// Read from `templates/samples/`.
public struct SampleProfile: Sendable {
  /// The form edition.
  public let template: FormTemplate
  /// The names that values may read besides those of checks: `draw.a` … `chance.z`.
  static let chances = "abcdefghijklmnopqrstuvwxyz".flatMap { ["draw.\($0)", "chance.\($0)"] }

  private let scope: ExpressionScope
  /// The indicators' numbers, each after those whose values it reads.
  private let order: [Int]
  private let values: [Expression]
  private let faults: [Fault]

  /// What a form says instead of the sound thing.
  struct Fault: Sendable {
    /// The check that is tripped.
    let check: String
    /// Whether it needs a form in the month before.
    let needsBefore: Bool
    /// Other values, by number of the indicator.
    let set: [(indicator: Int, value: Expression)]
    /// Other texts, by number of the indicator.
    let write: [(indicator: Int, text: String)]
  }

  /// Reads a profile.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: its path, as messages show it.
  ///   - template: the form edition.
  /// - Throws: `brokenFile` with everything that is wrong in the file.
  public init(
    _ yaml: [UInt8], file: String, template: FormTemplate
  ) throws(ThreeDefenceError) {
    let reader = YAMLReader(yaml, file: file)
    let ids = template.indicators.map(\.id)
    var scope = ExpressionScope.forms(template: template)
    for name in Self.chances { scope.addNumber(name) }
    let root = reader.root(keys: ["form", "values", "faults"])
    let mapping = root?.required("values")?.mapping(keys: ids)
    let values = ids.map { id in
      mapping?.required(id)?.formula(scope, expecting: .numberOrBoolean)?.expression
    }
    faults = (root?.required("faults")?.items() ?? []).compactMap {
      Self.fault($0, scope: scope, template: template)
    }
    try reader.finish()
    self.template = template
    self.scope = scope
    self.values = values.compactMap { $0 }
    order = Self.order(of: self.values, template: template)
  }

  private static func fault(
    _ value: YAMLValue, scope: ExpressionScope, template: FormTemplate
  ) -> Fault? {
    let ids = template.indicators.map(\.id)
    guard let mapping = value.mapping(keys: ["check", "next", "set", "write"]),
      let check = mapping.required("check")?.text()
    else { return nil }
    let set = mapping["set"]?.mapping(keys: ids)
    let write = mapping["write"]?.mapping(keys: ids)
    return Fault(
      check: check, needsBefore: mapping["next"]?.boolean() ?? false,
      set: ids.enumerated().compactMap { number, id in
        set?[id]?.formula(scope, expecting: .numberOrBoolean).map { (number, $0.expression) }
      },
      write: ids.enumerated().compactMap { number, id in
        write?[id]?.textOrEmpty().map { (number, $0) }
      })
  }

  /// The indicators' numbers in an order in which each value comes after those that it reads.
  private static func order(of values: [Expression], template: FormTemplate) -> [Int] {
    var order: [Int] = []
    var placed: Set<String> = []
    while order.count < values.count {
      let ready = values.indices.filter { number in
        !placed.contains(template.indicators[number].id)
          && values[number].names.allSatisfy {
            $0.hasPrefix("previous.") || placed.contains($0)
          }
      }
      // Values that read each other in a circle stay unknown.
      let next = ready.isEmpty ? values.indices.filter { !order.contains($0) } : ready
      order += next
      placed.formUnion(next.map { template.indicators[$0].id })
    }
    return order
  }

  /// The forms of a month.
  ///
  /// - Parameters:
  ///   - schools: the schools expected.
  ///   - month: the month.
  ///   - previous: the forms of the month before.
  ///   - draw: where chance comes from.
  ///   - hasFaults: whether single forms trip the checks.
  /// - Returns: the forms, one per school.
  /// - Throws: `arithmetic` when a value is too large.
  func forms(
    of schools: [School], month: Month, previous: SampleForms, draw: SeededDraw, hasFaults: Bool
  ) throws(ThreeDefenceError) -> SampleForms {
    var rows = SampleRows(
      schools: schools, month: month, previous: previous, draw: draw, profile: self, scope: scope)
    for number in order { try rows.fill(number, with: values[number]) }
    var forms = SampleForms(
      schools: schools, month: month, columns: rows.columns, template: template)
    guard hasFaults else { return forms }
    try rows.play(faults, into: &forms, isFirst: previous.forms.isEmpty)
    return forms
  }
}
