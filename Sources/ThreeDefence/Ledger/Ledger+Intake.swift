extension Ledger {
  /// Takes a batch of files in, all of them or, on an error, none; when it returns, they are kept
  /// even if the power fails.
  ///
  /// Bytes that the month has already make no second submission, but one more arrival. Call it
  /// with batches of bounded size: nothing is held from one to the next.
  ///
  /// - Parameters:
  ///   - intakes: files in any order; one without content needs its bytes in this or an earlier
  ///     batch with content.
  ///   - takenAt: the moment of taking in.
  ///   - template: the edition that the files were read with.
  /// - Throws: `busy`, `ledger` or `inputOutput`, with nothing of the batch kept.
  public func take(
    _ intakes: [Intake], takenAt: Instant, template: FormTemplate
  ) throws(ThreeDefenceError) {
    if intakes.isEmpty { return }
    let ordered = intakes.filter { $0.content != nil } + intakes.filter { $0.content == nil }
    let kept = ordered.map { KeptBytes($0.content == nil ? nil : $0.bytes) }
    try write { database in
      var writer = try IntakeWriter(database, takenAt: takenAt, template: template)
      for (intake, bytes) in zip(ordered, kept) { try writer.write(intake, bytes: bytes) }
    }
  }
}
