/// Something that changed in the register between the due days of two months: who came, went, or is
/// entered otherwise.
public struct RegisterChange: Sendable, Equatable {
  /// The school as it is now; one that went as it was.
  public var school: School
  /// What changed.
  public var kind: Word
  /// What it was; empty for a school that came.
  public var before: Phrase
  /// What it is; empty for a school that went.
  public var after: Phrase
  /// The day from which it holds, or the last day of a school that went; nil where the register gives
  /// none, as when a row was rewritten.
  public var date: CivilDate?

  /// All changes between two days, by unit and then by code.
  ///
  /// A school that went and one that came in the same unit under the same name, which no other has
  /// that went or came, are one school with another code.
  ///
  /// - Parameters:
  ///   - before: the register of the month before, and its due day.
  ///   - now: the register of the month, and its due day.
  ///   - units: the units in printing order.
  /// - Returns: the changes; none in a register of schools that stay.
  static func all(
    from before: (register: Register, day: CivilDate), to now: (register: Register, day: CivilDate),
    units: [ReportingUnit]
  ) -> [RegisterChange] {
    let comparison = RegisterComparison(before: before, now: now)
    let rank = Dictionary(
      units.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return comparison.changes().enumerated().sorted { left, right in
      let (a, b) = (left.element.school, right.element.school)
      return (rank[a.unit.code] ?? .max, a.code, left.offset)
        < (rank[b.unit.code] ?? .max, b.code, right.offset)
    }.map(\.element)
  }
}

/// Compares the rows of two registers that are in force on a day each.
private struct RegisterComparison {
  let before: (register: Register, day: CivilDate)
  let now: (register: Register, day: CivilDate)

  func changes() -> [RegisterChange] {
    // In one register, a row that is in force on both days tells of no change; most do.
    let isSame = before.register == now.register
    let old = before.register.rows.filter { row in
      row.isInForce(on: before.day) && !(isSame && row.isInForce(on: now.day))
    }
    let new = now.register.rows.filter { row in
      row.isInForce(on: now.day) && !(isSame && row.isInForce(on: before.day))
    }
    let oldOfCode = Dictionary(old.map { ($0.code, $0) }) { first, _ in first }
    let newCodes = Set(new.map(\.code))
    let gone = old.filter { !newCodes.contains($0.code) }
    let came = new.filter { oldOfCode[$0.code] == nil }
    let recoded = recoded(gone, came)
    let oldCodes = Set(recoded.values.map(\.code))
    var changes: [RegisterChange] = []
    for school in new {
      if let old = oldOfCode[school.code] ?? recoded[school.code] {
        changes += differences(old, school)
      } else {
        changes.append(arrival(of: school))
      }
    }
    for school in gone where !oldCodes.contains(school.code) {
      let last = now.register.rows(of: school.code).last {
        $0.validTo.map { $0 < now.day } ?? false
      }
      changes.append(
        RegisterChange(
          school: school, kind: .closed, before: Phrase(school.name), after: Phrase(""),
          date: last?.validTo))
    }
    return changes
  }

  /// What each school with a new code was before, by the new code.
  private func recoded(_ gone: [School], _ came: [School]) -> [String: School] {
    let goneBy = Dictionary(grouping: gone) { [$0.unit.code, $0.name] }
    let cameBy = Dictionary(grouping: came) { [$0.unit.code, $0.name] }
    var recoded: [String: School] = [:]
    for (key, schools) in cameBy where schools.count == 1 {
      guard let old = goneBy[key], old.count == 1 else { continue }
      recoded[schools[0].code] = old[0]
    }
    return recoded
  }

  /// A school that came: for the first time, or again.
  private func arrival(of school: School) -> RegisterChange {
    let wasThere = [now.register, before.register].contains { register in
      register.rows(of: school.code).contains { $0.validTo.map { $0 < now.day } ?? false }
    }
    return RegisterChange(
      school: school, kind: wasThere ? .reopened : .opened, before: Phrase(""),
      after: Phrase(school.name), date: date(of: school))
  }

  private func differences(_ old: School, _ new: School) -> [RegisterChange] {
    func text(_ unit: ReportingUnit) -> Phrase { Phrase("\(unit.code) \(unit.name)") }
    func text(_ answer: Bool?) -> Phrase {
      answer.map { ($0 ? Word.yes : .no).phrase } ?? Phrase("")
    }
    let pairs: [(Word, Phrase, Phrase)] = [
      (.recoded, Phrase(old.code), Phrase(new.code)),
      (.renamed, Phrase(old.name), Phrase(new.name)),
      (.changedType, Phrase(old.type), Phrase(new.type)),
      (.changedOwnership, Phrase(old.ownership), Phrase(new.ownership)),
      (.changedUrbanRural, Phrase(old.urbanRural), Phrase(new.urbanRural)),
      (.changedKeyTarget, text(old.keyTarget), text(new.keyTarget)),
    ]
    let isMoved = old.unit.code != new.unit.code
    let moved: [(Word, Phrase, Phrase)] = isMoved ? [(.moved, text(old.unit), text(new.unit))] : []
    return (moved + pairs.filter { $0.1 != $0.2 }).map { kind, before, after in
      RegisterChange(
        school: new, kind: kind, before: before, after: after, date: date(of: new))
    }
  }

  /// The day from which a row holds, if it began after the earlier due day.
  private func date(of school: School) -> CivilDate? {
    school.validFrom.flatMap { $0 > before.day ? $0 : nil }
  }
}
