/// What the archives of the level below say of their schools: their judgement of who was on time
/// stands.
struct ArchivedJudgements {
  /// A judgement of a school that reported.
  struct Judgement {
    var state: ReturnState
    var firstAccepted: Instant?
  }

  private var ofDocument: [Int: [String: ArchivedReturn]] = [:]
  private var returned: [String: Arrival] = [:]
  /// The schools that the level below called unexpected, and how each arrived there.
  private(set) var unexpected: [(judged: ArchivedReturn, arrival: Arrival)] = []

  /// Whether nothing came out of an archive.
  var isEmpty: Bool { ofDocument.isEmpty }

  init(_ holdings: MonthHoldings) {
    for (number, document) in holdings.documents.enumerated() where document.layout == .archive {
      let submission = holdings.submissions[document.submission]
      var judgements: [String: ArchivedReturn] = [:]
      for judged in document.archivedReturns {
        judgements[judged.schoolCode] = judged
        let arrival = Arrival(
          receivedAt: BureauClock.shanghai.instant(judged.lastReceived) ?? submission.receivedAt,
          clock: submission.clock,
          file: StandingRule.file(submission.path, document.part), row: 1,
          digest: submission.digest)
        if judged.state == ReturnState.returned.rawValue {
          returned[judged.schoolCode] = arrival
        } else if judged.state == "unexpected" {
          unexpected.append((judged, arrival))
        }
      }
      ofDocument[number] = judgements
    }
  }

  /// The judgement that came with a form; nil for a form that is not out of an archive.
  func judgement(of code: String, document: Int) -> Judgement? {
    guard let judged = ofDocument[document]?[code] else { return nil }
    guard let state = ReturnState(rawValue: judged.state), state == .onTime || state == .late
    else { return nil }
    return Judgement(
      state: state, firstAccepted: BureauClock.shanghai.instant(judged.firstAccepted))
  }

  /// A school of which nothing else arrived, but which the level below had to return, is returned.
  func completing(_ standing: SchoolStanding, of code: String) -> SchoolStanding {
    guard standing.state == .missing, let arrival = returned[code] else { return standing }
    var completed = standing
    completed.state = .returned
    completed.deciding = arrival
    completed.first = arrival
    completed.last = arrival
    completed.submissions = 1
    return completed
  }
}
