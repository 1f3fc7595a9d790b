/// The checks that are built in, by the ids of their findings; those of a form edition are data.
public enum StructuralCheck: String, Sendable, CaseIterable {
  case unreadableFile = "unreadable-file"
  case notAForm = "not-a-form"
  case noSchools = "no-schools"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"
  case duplicateColumn = "duplicate-column"
  case repeatedHeader = "repeated-header"
  case raggedRow = "ragged-row"
  case missingValue = "missing-value"
  case unreadableValue = "unreadable-value"
  case outOfRange = "out-of-range"
  case partExceedsWhole = "part-exceeds-whole"
  case normalisedValue = "normalised-value"
  case malformedSchoolCode = "malformed-school-code"
  case wrongMonth = "wrong-month"
  case schoolRepeated = "school-repeated"
  case totalRowDiffers = "total-row-differs"
  case guessedEncoding = "guessed-encoding"
  case receivedInFuture = "received-in-future"
  case unknownSchool = "unknown-school"
  case schoolNotExpected = "school-not-expected"
  case nameOfAnotherSchool = "name-of-another-school"
  case nameDiffers = "name-differs"
  case reportedTwiceDifferently = "reported-twice-differently"
  case formCopied = "form-copied"
  case answerWithdrawn = "answer-withdrawn"
  case sameFigures = "same-figures"
  case unitTotalMoved = "unit-total-moved"

  /// How much a finding of the check matters, unless the check says otherwise.
  public var severity: Severity {
    switch self {
    case .unknownColumn, .repeatedHeader, .normalisedValue, .guessedEncoding, .receivedInFuture,
      .schoolNotExpected:
      .hint
    case .totalRowDiffers, .nameDiffers, .reportedTwiceDifferently, .formCopied,
      .answerWithdrawn, .sameFigures, .unitTotalMoved:
      .query
    default: .fatal
    }
  }
}
