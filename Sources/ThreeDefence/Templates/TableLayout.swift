/// A table as data: its rows, and a heading and an expression per column.
///
/// Two columns stand before those of the layout: code and name of the unit (报送单位代码 报送单位
/// `[unit_code unit]`), or classification and class (分类 类别 `[classification class]`).
public struct TableLayout: Sendable {
  /// What a row stands for.
  public enum Rows: Sendable {
    /// One reporting unit each, with 小计 and 合计.
    case units
    /// For each classification one row a class, and 合计.
    case classes([Classification])
  }

  /// A property of schools by which they are put into classes.
  public struct Classification: Sendable {
    /// Which property.
    public var property: Property
    /// What it is called, `办学类型`.
    public var title: Phrase
    /// The names of its classes by code; a code without one stands for itself.
    public var names: [String: Phrase]

    /// A classification.
    public init(property: Property, title: Phrase, names: [String: Phrase]) {
      self.property = property
      self.title = title
      self.names = names
    }
  }

  /// A property of a school in the register.
  public enum Property: String, Sendable, CaseIterable {
    /// 办学类型.
    case type = "school.type"
    /// 办别.
    case ownership = "school.ownership"
    /// 城乡.
    case urbanRural = "school.urban_rural"

    /// A school's class.
    public func value(of school: School) -> String {
      switch self {
      case .type: school.type
      case .ownership: school.ownership
      case .urbanRural: school.urbanRural
      }
    }
  }

  /// The id, which is the name of the file it is printed to, `guards`.
  public var id: String
  /// Its title.
  public var title: Phrase
  /// What its rows stand for.
  public var rows: Rows
  /// The columns, from left to right.
  public var columns: [TableColumn]

  /// A layout.
  public init(id: String, title: Phrase, rows: Rows, columns: [TableColumn]) {
    self.id = id
    self.title = title
    self.rows = rows
    self.columns = columns
  }
}

/// A column of a table.
public struct TableColumn: Sendable {
  /// What is printed of the expression's value.
  public enum Kind: Sendable, Equatable {
    /// The number itself, with so many decimal places.
    case number(places: Int)
    /// The number as a share of one: in percent without the sign, by the rules for rates.
    case rate
  }

  /// Over which forms of record the expression gathers.
  public enum Forms: String, Sendable, CaseIterable {
    /// Those of the month.
    case month
    /// Those of the month, and of schools that have none now but had one last month, whose
    /// indicators are unknown and whose `previous.` ones are not.
    case monthOrLast = "month-or-last"
    /// Those of January to the month, each by itself; a school counts in its unit of this month.
    case yearToDate = "year-to-date"
  }

  /// The id, which is the heading in English, `certified_rate`.
  public var id: String
  /// The heading in Chinese.
  public var heading: String
  /// The unit of measure; empty for rates.
  public var unit: String
  /// What is printed.
  public var kind: Kind
  /// Over which forms.
  public var forms: Forms
  /// Whether the figures of units add up to those of all, which is then checked on every run.
  public var isAdditive: Bool
  /// The expression.
  public var formula: Formula

  /// A column.
  public init(
    id: String, heading: String, unit: String, kind: Kind, forms: Forms, isAdditive: Bool,
    formula: Formula
  ) {
    self.id = id
    self.heading = heading
    self.unit = unit
    self.kind = kind
    self.forms = forms
    self.isAdditive = isAdditive
    self.formula = formula
  }
}
