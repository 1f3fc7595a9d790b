/// Which rows of a table by unit a page shows, so that it can be read however many units there are.
struct RowChoice {
  /// What was chosen.
  enum Kind {
    /// All.
    case all
    /// 小计, where there are too many units.
    case subtotals
    /// The units that have most to do, where there are too many of both.
    case worst
    /// 合计 alone.
    case total
  }

  /// What was chosen.
  let kind: Kind
  /// The rows in order, 合计 last.
  let rows: [Int]
  /// Number of units in all.
  let unitCount: Int

  /// Chooses rows.
  ///
  /// - Parameters:
  ///   - groups: the rows of the table.
  ///   - limit: how many rows a page bears.
  ///   - worst: how much a row has to do; nil where that cannot be said.
  init(_ groups: [UnitGroup], limit: Int, worst: ((Int) -> Int64)? = nil) {
    let units = groups.indices.filter { groups[$0].kind == .unit }
    let subtotals = groups.indices.filter { groups[$0].kind == .subtotal }
    let totals = groups.indices.filter { groups[$0].kind == .total }
    unitCount = units.count
    if groups.count - totals.count <= limit {
      (kind, rows) = (.all, Array(groups.indices))
    } else if !subtotals.isEmpty, subtotals.count <= limit {
      (kind, rows) = (.subtotals, subtotals + totals)
    } else if let worst {
      let ranked = units.map { (row: $0, rank: worst($0)) }
        .sorted { ($1.rank, $0.row) < ($0.rank, $1.row) }
      (kind, rows) = (.worst, ranked.prefix(limit / 2).map(\.row) + totals)
    } else {
      (kind, rows) = (.total, totals)
    }
  }

  /// What is said below the rows; nil where all are there.
  var sentence: ReportSentence? {
    switch kind {
    case .all: nil
    case .subtotals: .subtotalsOnly
    case .worst: .worstUnits
    case .total: .totalsOnly
    }
  }
}
