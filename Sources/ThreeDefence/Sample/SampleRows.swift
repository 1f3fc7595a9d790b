/// The rows over which a profile's values are worked out.
struct SampleRows {
  let template: FormTemplate
  private(set) var columns: [Column]
  private var rows: ExpressionRows
  private let scope: ExpressionScope
  private let month: Month
  private let schools: [School]
  private let before: [Column]
  private let chances: [(name: String, column: Column)]
  private let previous: SampleForms

  init(
    schools: [School], month: Month, previous: SampleForms, draw: SeededDraw,
    profile: SampleProfile, scope: ExpressionScope
  ) {
    template = profile.template
    self.schools = schools
    self.month = month
    self.scope = scope
    self.previous = previous
    columns = profile.template.indicators.map { _ in Column(count: schools.count) }
    before = profile.template.indicators.indices.map { number in
      Column(
        schools.map { school in
          previous.number(of: school.code).flatMap { previous.columns[number][$0] }
        })
    }
    chances = SampleProfile.chances.enumerated().map { index, name in
      let isDrawnAnew = name.hasPrefix("chance")
      let values = schools.map { school -> Int64? in
        let code = Int(school.code) ?? 0
        let purpose = isDrawnAnew ? [index, code, month.index] : [index, code]
        return Int64(
          isDrawnAnew
            ? draw.number(below: 10_000, purpose[0], purpose[1], purpose[2])
            : draw.number(below: 10_000, purpose[0], purpose[1]))
      }
      return (name, Column(values))
    }
    rows = ExpressionRows(scope: scope, current: columns, month: month)
    rebuild()
  }

  private mutating func rebuild() {
    rows = ExpressionRows(scope: scope, current: columns, month: month)
    rows.setPrevious(before)
    let schools = schools
    rows.setSchools(schools, ofRow: schools.indices.map(Int32.init))
    for chance in chances { rows.setValues(of: chance.name, chance.column) }
  }

  /// Works out the values of an indicator.
  mutating func fill(_ number: Int, with value: Expression) throws(ThreeDefenceError) {
    columns[number] = try column(of: value, kind: template.indicators[number].kind)
    rows.setValues(of: template.indicators[number].id, columns[number])
  }

  private func column(
    of value: Expression, kind: Indicator.Kind
  ) throws(ThreeDefenceError) -> Column {
    do {
      return try value.evaluate(over: rows).stored(places: kind == .decimal ? 2 : 0)
    } catch {
      throw ThreeDefenceError(.arithmetic, [error.phrase])
    }
  }

  /// Puts faults into forms, each into one school's; every third query is explained.
  func play(
    _ faults: [SampleProfile.Fault], into forms: inout SampleForms, isFirst: Bool
  ) throws(ThreeDefenceError) {
    let order = SpreadOrder.numbers(forms.forms.count, month: month)
    for (index, fault) in faults.enumerated() where !fault.needsBefore || !isFirst {
      let school = order[index % order.count]
      guard !fault.needsBefore || previous.number(of: forms.schools[school].code) != nil
      else { continue }
      for (number, value) in fault.set {
        let indicator = template.indicators[number]
        let column = try column(of: value, kind: indicator.kind)
        forms.forms[school].cells[number] = indicator.kind.cell(column[school])
      }
      for (number, text) in fault.write { forms.forms[school].cells[number] = text }
      forms.faulty.insert(school)
      let isQuery = fault.check.hasPrefix("V") || fault.check == "answer-withdrawn"
      if isQuery, index % 6 == 0 {
        forms.explained.append((forms.schools[school].code, fault.check))
      } else if isQuery, index % 6 == 3 {
        forms.forms[school].envelope[FormField.remark] = "\(fault.check)：样例说明，情况属实"
      }
    }
  }
}
