import GRDB

/// How far the ledger had grown at a moment; everything asked with it is answered from what the
/// ledger held then.
public struct Mark: Hashable, Comparable, Sendable {
  /// The number of the last batch that had been taken in, from 1; 0 for an empty ledger.
  public let intake: Int64
  /// The number of the last closing or reopening of a month, from 1; 0 before the first.
  public let closing: Int64

  /// The mark after a batch and a closing.
  public init(intake: Int64, closing: Int64 = 0) {
    self.intake = intake
    self.closing = closing
  }

  /// The lesser mark first.
  public static func < (left: Mark, right: Mark) -> Bool {
    (left.intake, left.closing) < (right.intake, right.closing)
  }
}

/// The arrivals that count for a question: of a month, received by a moment, up to a mark.
struct Scope {
  /// The tables and conditions; `bind` gives the parameters 1 to 3.
  ///
  /// CROSS JOIN keeps the order, so that the index on month leads and no blob is passed over.
  static let sql = """
    FROM submission CROSS JOIN arrival ON arrival.submissionId = submission.id
    WHERE submission.month = ?1 AND arrival.receivedAt <= ?2 AND arrival.intakeId <= ?3
    """

  /// Whether a submission was too large to be read, so that little but its coming is known.
  static let unread = "(submission.packing = 'none' AND EXISTS (SELECT 1 \(tooLarge)))"

  /// The limit, in bytes, that an unread submission was over; earlier versions kept whole MiB.
  static let limitThen = """
    (SELECT CAST(coalesce(
      json_extract(facts, '$[1]'), json_extract(facts, '$[0]') * 1048576) AS INTEGER) \(tooLarge))
    """

  private static let tooLarge = """
    FROM finding WHERE finding.submissionId = submission.id AND finding.documentNumber IS NULL
      AND finding.sentence IN ('too-large', 'packed-too-large')
    """

  private let month: String
  private let receivedBy: Int64
  private let mark: Int64

  /// The arrivals of a month; nil is no limit.
  init(_ month: Month, receivedBy: Instant?, mark: Mark?) {
    self.month = month.description
    self.receivedBy = receivedBy?.nanoseconds ?? .max
    self.mark = mark?.intake ?? .max
  }

  /// Gives a statement its parameters 1 to 3.
  func bind(to statement: RawStatement) throws {
    try statement.bind(month, at: 1)
    statement.bind(receivedBy, at: 2)
    statement.bind(mark, at: 3)
  }

  /// The submissions with an arrival that counts.
  func submissions(_ database: Database) throws -> Set<Int64> {
    let statement = try RawStatement(database, "SELECT submission.id \(Self.sql)")
    try bind(to: statement)
    var ids: Set<Int64> = []
    while try statement.next() { ids.insert(statement.number(0)) }
    return ids
  }
}
