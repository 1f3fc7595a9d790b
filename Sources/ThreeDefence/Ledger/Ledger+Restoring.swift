import GRDB

extension Ledger {
  /// Puts a month back as its archive tells it, all of it or, on an error, nothing, and keeps the
  /// archive as the proof.
  ///
  /// - Parameters:
  ///   - intakes: what came, without bytes.
  ///   - month: the month.
  ///   - archive: the archive's name and bytes.
  ///   - takenAt: the moment of restoring.
  ///   - template: the edition of the forms.
  /// - Throws: `busy`, `ledger` or `inputOutput`.
  func restore(
    _ intakes: [Intake], of month: Month, from archive: (name: String, bytes: [UInt8]),
    takenAt: Instant, template: FormTemplate
  ) throws(ThreeDefenceError) {
    try write { database in
      var writer = try IntakeWriter(database, takenAt: takenAt, template: template)
      for intake in intakes { try writer.write(intake, bytes: KeptBytes(intake.bytes)) }
      try database.execute(
        sql: "INSERT INTO restoration VALUES (?, ?, ?, ?)",
        arguments: [
          writer.intakeID, month.description, archive.name,
          try RunWriter(database).content(archive.bytes),
        ])
    }
  }
}
