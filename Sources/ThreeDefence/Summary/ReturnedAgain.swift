extension MonthPicture {
  /// Schools that count by a form of theirs, and what returned a later one, in printing order.
  ///
  /// What stands as fatal against a school with a form of record came after that form: findings of
  /// earlier forms have ended with it.
  public var returnedAgain: [(school: School, findings: [Finding])] {
    let fatal = Dictionary(
      grouping: findings.filter { $0.severity == .fatal && !$0.schoolCode.isEmpty },
      by: \.schoolCode)
    guard !fatal.isEmpty else { return [] }
    return schools.filter { $0.record != nil }.compactMap { entry in
      fatal[entry.school.code].map { (entry.school, $0) }
    }
  }
}
