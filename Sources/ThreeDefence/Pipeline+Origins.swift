extension Pipeline {
  /// What lies behind the figures of a month.
  ///
  /// - Parameters:
  ///   - picture: the month's picture, as made from the same ledger.
  ///   - ledger: the ledger.
  ///   - language: the language of what lists say.
  /// - Returns: what answers where each figure comes from.
  /// - Throws: `ledger`, `busy`, `inputOutput`, or `arithmetic` when a number is too large.
  public func origins(
    of picture: MonthPicture, from ledger: Ledger, language: Language
  ) throws(ThreeDefenceError) -> MonthOrigins {
    let (month, asOf) = (picture.header.month, picture.header.asOf)
    let mark = try ledger.mark()
    let months = try ledger.months(receivedBy: asOf, mark: mark)
    return try MonthOrigins(
      picture, source: try source(month, ledger, asOf, mark), checks: checks,
      rule: settings.judgedBy, standard: try standard(in: month), language: language,
      earlier: { earlier throws(ThreeDefenceError) in
        guard months.contains(earlier) else { return nil }
        return EarlierMonth(
          source: try self.source(earlier, ledger, asOf, mark),
          standard: try self.standardIfAny(in: earlier))
      })
  }
}
