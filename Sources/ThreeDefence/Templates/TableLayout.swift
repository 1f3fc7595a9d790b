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
    public func value(of school: School) -> String { trait.text(of: school) }

    /// The property as it is read of many schools.
    var trait: SchoolTraits.Property {
      switch self {
      case .type: .type
      case .ownership: .ownership
      case .urbanRural: .urbanRural
      }
    }
  }

  /// The names of the tables that are not data, which no layout may take.
  static let takenIDs = [
    "compliance", "details", "findings", "register-changes", "reporting", "returns", "shortfalls",
    "summary", "unexpected",
  ]

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
