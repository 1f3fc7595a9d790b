/// A column that can be asked about: how a cell of it comes about.
struct OriginColumn: Sendable {
  /// How a cell comes about.
  enum Meaning: Sendable {
    /// An expression gathers the forms of the row.
    case gathered(TableColumn)
    /// A number of expected schools in some states, or their share of all expected.
    case states([ReturnState], isShare: Bool)
    /// The schools that reported and were not expected.
    case unexpected
    /// A number of schools with some verdicts on the row's requirement, or their share of those that
    /// it is put to.
    case verdicts([Verdict], isShare: Bool)
    /// A row's own value, out of one form or file.
    case listed
    /// Months in a row for which a requirement has been unmet.
    case monthsOpen
    /// A school's submissions of the month besides the one that decides.
    case revisions
  }

  /// The heading.
  let heading: Phrase
  /// Its number in the table, from 0.
  let number: Int
  /// How a cell comes about.
  let meaning: Meaning
  /// Other names under which it is known: an indicator's id, code and label.
  var otherNames: [String] = []

  /// Everything that it may be called.
  var names: [String] {
    var names = [heading.zh, heading.en] + otherNames
    if case .gathered(let column) = meaning { names.append(column.formula.text) }
    return names
  }
}

/// A table that can be asked about, as it is printed.
struct OriginTable: Sendable {
  /// What its rows stand for.
  enum Rows: Sendable {
    /// The picture's groups of units.
    case groups
    /// Each group of units with each requirement, `overall` last.
    case requirements
    /// Classes of schools.
    case classes(TableFigures)
    /// Schools, findings or the like, with where each comes from.
    case list([ListedRow], byRequirement: Bool)
  }

  /// The table.
  let table: Table
  /// What it is called.
  let title: Phrase
  /// What its rows stand for.
  let rows: Rows
  /// The columns that can be asked about.
  let columns: [OriginColumn]

  /// The name of its file, without the ending.
  var id: String { table.name }

  /// What tells whether columns of different tables show the same.
  func key(of column: OriginColumn) -> String {
    switch column.meaning {
    case .gathered(let gathered):
      "\(gathered.kind) \(gathered.forms) \(gathered.formula.text)"
    case .states, .unexpected, .verdicts: "\(column.meaning)"
    case .listed, .monthsOpen, .revisions: "\(id).\(column.heading.en)"
    }
  }

  /// Whether its rows are not sums over schools but one school each.
  var isList: Bool { if case .list = rows { true } else { false } }

  /// Whether its rows are classes of schools.
  var isByClass: Bool { if case .classes = rows { true } else { false } }

  /// Whether a row of it is told by a requirement.
  var isByRequirement: Bool {
    switch rows {
    case .requirements: true
    case .list(_, let byRequirement): byRequirement
    case .groups, .classes: false
    }
  }
}

/// A row of a list, with where it comes from.
struct ListedRow: Sendable {
  /// The unit it counts in; nil for none.
  var unit: ReportingUnit?
  /// The code of its school; empty for none.
  var code = ""
  /// The name of its school; empty likewise.
  var name = ""
  /// The number of the requirement that it is about.
  var requirement: Int?
  /// Its form's row in the picture's columns.
  var record: Int?
  /// The file it comes from; empty for none.
  var file = ""
  /// The row or line in the file.
  var line: Int?
}
