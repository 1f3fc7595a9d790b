/// What moved in a month between two runs: which schools changed state or figures, and by which
/// submission.
public struct RunChanges: Sendable {
  /// What of a school moved.
  public enum Item: Sendable, Equatable {
    /// Whether it is expected, by the register.
    case expected
    /// The unit it reports to.
    case unit
    /// The state of its return.
    case state
    /// Whether a form of it is counted.
    case counted
    /// A figure of its form of record, by number of indicator.
    case indicator(Int)
    /// Whether it reported without being expected.
    case unexpected
  }

  /// One thing that moved.
  public struct Change: Sendable {
    /// The school as the later run knows it, or as the earlier did.
    public var school: School
    /// What moved.
    public var item: Item
    /// What it was.
    public var before: Cell
    /// What it is.
    public var after: Cell
    /// The submission by which it moved; nil where none came, as when the register was changed.
    public var by: Arrival?
  }

  /// The form edition, which names indicators.
  public let template: FormTemplate
  /// The bureau's clock.
  public let clock: BureauClock
  /// What moved, by unit and school as the later run has them; what is there no more last.
  public private(set) var list: [Change] = []

  /// The number of schools of which anything moved.
  public var schools: Int { Set(list.map(\.school.code)).count }

  /// Nothing moved.
  init(_ picture: MonthPicture) {
    template = picture.template
    clock = picture.header.clock
  }

  /// What moved from one picture of a month to another.
  init(from before: MonthPicture, to after: MonthPicture) {
    self.init(after)
    let old = Standings(before, asked: template)
    let new = Standings(after, asked: template)
    for entry in after.schools {
      compare(old[entry.school.code], new[entry.school.code])
    }
    for entry in before.schools where new[entry.school.code] == nil {
      compare(old[entry.school.code], nil)
    }
    compareUnexpected(before.unexpected, after.unexpected)
  }

  private mutating func compare(_ old: Standing?, _ new: Standing?) {
    guard let known = new ?? old else { return }
    let entry = known.entry
    let by = cause(old, new)
    func add(_ item: Item, _ before: Cell, _ after: Cell) {
      guard before != after else { return }
      list.append(Change(school: entry.school, item: item, before: before, after: after, by: by))
    }
    add(.expected, .answer(old != nil), .answer(new != nil))
    if let old, let new {
      add(.unit, .text(old.entry.school.unit.name), .text(new.entry.school.unit.name))
      add(.state, .word(old.entry.state.word), .word(new.entry.state.word))
    } else if let new {
      add(.state, .blank, .word(new.entry.state.word))
    } else if let old {
      add(.state, .word(old.entry.state.word), .blank)
    }
    guard let oldValues = old?.values, let newValues = new?.values else {
      return add(.counted, .answer(old?.values != nil), .answer(new?.values != nil))
    }
    for (number, indicator) in template.indicators.enumerated() {
      add(
        .indicator(number), .value(oldValues[number], of: indicator.kind),
        .value(newValues[number], of: indicator.kind))
    }
  }

  /// The submission by which a school's standing moved: the form of record if it is another one now,
  /// else what decides the state if that is another one.
  private func cause(_ old: Standing?, _ new: Standing?) -> Arrival? {
    let pairs = [
      (old?.entry.record, new?.entry.record), (old?.entry.deciding, new?.entry.deciding),
      (old?.entry.last, new?.entry.last),
    ]
    return pairs.lazy.compactMap { before, after in before == after ? nil : after }.first
  }

  private mutating func compareUnexpected(
    _ before: [UnexpectedReturn], _ after: [UnexpectedReturn]
  ) {
    func add(_ stranger: UnexpectedReturn, isNow: Bool) {
      list.append(
        Change(
          school: School(
            code: stranger.schoolCode, name: stranger.schoolName, unit: stranger.unit),
          item: .unexpected, before: .answer(!isNow), after: .answer(isNow),
          by: isNow ? stranger.arrival : nil))
    }
    let old = Set(before.map(\.schoolCode))
    let new = Set(after.map(\.schoolCode))
    for stranger in after where !old.contains(stranger.schoolCode) { add(stranger, isNow: true) }
    for stranger in before where !new.contains(stranger.schoolCode) { add(stranger, isNow: false) }
  }
}

/// Where a school stands, and the values of its form of record.
private struct Standing {
  let entry: SchoolReturn
  /// In the order of the indicators; nil without a form of record.
  let values: [Int64?]?
}

/// Where the schools of a picture stand, by code.
private struct Standings {
  private var ofCode: [String: Standing] = [:]

  /// The standings, with values in the order of a template.
  init(_ picture: MonthPicture, asked template: FormTemplate) {
    let numbers = template.indicators.map { picture.template.number(of: $0.id) }
    var rowOfSchool: [Int: Int] = [:]
    for (row, school) in picture.records.schools.enumerated() { rowOfSchool[school] = row }
    for (number, entry) in picture.schools.enumerated() {
      let values = rowOfSchool[number].map { row in
        numbers.map { number in number.flatMap { picture.records[row, $0].number } }
      }
      ofCode[entry.school.code] = Standing(entry: entry, values: values)
    }
  }

  subscript(code: String) -> Standing? { ofCode[code] }
}
