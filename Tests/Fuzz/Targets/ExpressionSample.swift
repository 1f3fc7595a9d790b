import ThreeDefence

/// Rows of every size of number, known and unknown, for expressions over the shipped form.
enum ExpressionSample {
  /// The names that expressions may read.
  static let scope = ExpressionScope.forms(template: Shipped.form)

  /// Nine rows.
  static let rows: ExpressionRows = {
    let sizes: [Int64?] = [
      nil, 0, 1, -1, 7, 5_000, 999_999_999_999, Int64.max, Int64.min,
    ]
    func columns(_ turn: Int) -> [Column] {
      Shipped.form.indicators.enumerated().map { number, indicator in
        Column(
          sizes.indices.map { row in
            let value = sizes[(row + number * turn) % sizes.count]
            return indicator.kind == .boolean ? value.map { $0 & 1 } : value
          })
      }
    }
    var rows = ExpressionRows(scope: scope, current: columns(1), month: Shipped.month)
    rows.setPrevious(columns(2))
    let schools = sizes.indices.map { row in
      School(
        code: "2142900001", name: "样例小学",
        unit: ReportingUnit(code: "421102", name: "黄州区教育局"),
        type: ["111", "211", ""][row % 3], ownership: "公办", urbanRural: "111",
        keyTarget: [true, false, nil][row % 3])
    }
    rows.setSchools(schools, ofRow: schools.indices.map(Int32.init))
    return rows
  }()
}
