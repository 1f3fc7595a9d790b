/// What expressions and tables read of schools: each text once, and by its number for each school, so
/// that half a million schools are gone over without touching one.
struct SchoolTraits: Sendable {
  /// What is read, by the name that expressions have for it.
  enum Property: String, CaseIterable, Sendable {
    /// 办学类型.
    case type = "school.type"
    /// 办别.
    case ownership = "school.ownership"
    /// 城乡.
    case urbanRural = "school.urban_rural"
    /// The code of its unit.
    case unit = "school.unit"
    /// 反恐重点目标: `1` or `0`.
    case keyTarget = "school.key_target"

    /// The text; empty when the register does not give it.
    func text(of school: School) -> String {
      switch self {
      case .type: school.type
      case .ownership: school.ownership
      case .urbanRural: school.urbanRural
      case .unit: school.unit.code
      case .keyTarget: school.keyTarget.map { $0 ? "1" : "0" } ?? ""
      }
    }
  }

  /// One property of many schools.
  struct Texts: Sendable {
    /// Each text once.
    private(set) var known: [String] = []
    /// For each school, the number of its text.
    fileprivate(set) var ofSchool: [Int32] = []
    private var numbers: [String: Int32] = [:]

    fileprivate mutating func append(_ text: String) {
      // Neighbours are mostly alike.
      if let last = ofSchool.last, known[Int(last)] == text {
        ofSchool.append(last)
        return
      }
      let number = numbers[text] ?? Int32(known.count)
      if Int(number) == known.count {
        known.append(text)
        numbers[text] = number
      }
      ofSchool.append(number)
    }
  }

  private var texts: [Property: Texts] = [:]
  /// Number of schools.
  private(set) var count = 0

  /// The traits of schools, in their order.
  init(_ schools: [School]) {
    var all = Property.allCases.map { _ in Texts() }
    for number in all.indices { all[number].ofSchool.reserveCapacity(schools.count) }
    for school in schools {
      for (number, property) in Property.allCases.enumerated() {
        all[number].append(property.text(of: school))
      }
    }
    texts = Dictionary(uniqueKeysWithValues: zip(Property.allCases, all))
    count = schools.count
  }

  /// Those of the schools of some numbers, in their order.
  func of(_ schools: [Int32]) -> SchoolTraits {
    var picked = self
    picked.texts = texts.mapValues { all in
      var own = all
      own.ofSchool = schools.map { all.ofSchool[Int($0)] }
      return own
    }
    picked.count = schools.count
    return picked
  }

  /// Adds a school behind the others.
  mutating func append(_ school: School) {
    for property in Property.allCases {
      texts[property, default: Texts()].append(property.text(of: school))
    }
    count += 1
  }

  /// One property of all schools.
  subscript(property: Property) -> Texts { texts[property] ?? Texts() }
}
