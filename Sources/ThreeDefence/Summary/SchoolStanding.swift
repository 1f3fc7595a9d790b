/// Where one school stands in a month, from its forms in order of receipt.
struct SchoolStanding {
  var state: ReturnState = .missing
  var deciding: Arrival?
  var first: Arrival?
  var last: Arrival?
  var record: Int?
  var recordArrival: Arrival?
  var recordRevision = 0
  var submissions = 0
  var lateBy: Int?
}

/// Works out where schools stand.
struct StandingRule {
  let source: MonthSource
  let rule: TimelinessRule
  let isAccepted: [Bool]
  let receipt: ReceiptOrder
  private let archived: ArchivedJudgements

  init(_ source: MonthSource, rule: TimelinessRule, judged: FormJudgement) {
    self.source = source
    self.rule = rule
    isAccepted = judged.isAccepted
    receipt = judged.receipt
    archived = ArchivedJudgements(source.holdings)
  }

  /// How a form arrived.
  func arrival(of form: Int) -> Arrival {
    let holdings = source.holdings
    let document = holdings.documents[holdings.documentOfForm[form]]
    let submission = holdings.submissions[document.submission]
    let clock = holdings.forms[form].archived.flatMap { ReceiptClock(rawValue: $0.clock) }
    return Arrival(
      receivedAt: receipt.time[form], clock: clock ?? submission.clock,
      file: Self.file(of: form, in: holdings), row: holdings.forms[form].row,
      digest: submission.digest)
  }

  /// The path of a form's file.
  static func file(of form: Int, in holdings: MonthHoldings) -> String {
    let document = holdings.documents[holdings.documentOfForm[form]]
    return file(holdings.submissions[document.submission].path, document.part)
  }

  /// A file's path, with the path inside a zip.
  static func file(_ path: String, _ part: String) -> String {
    part.isEmpty ? path : path + "/" + part
  }

  /// Where a school stands.
  func standing(of code: String, forms: ArraySlice<Int32>) -> SchoolStanding {
    var standing = SchoolStanding()
    var firstAccepted: Int?
    var lastSubmission = -1
    for form in forms.map(Int.init) {
      let submission = source.holdings.documents[source.holdings.documentOfForm[form]].submission
      if submission != lastSubmission { standing.submissions += 1 }
      lastSubmission = submission
      guard isAccepted[form] else { continue }
      firstAccepted = firstAccepted ?? form
      standing.record = form
      standing.recordRevision = standing.submissions
    }
    guard let first = forms.first, let last = forms.last else {
      return archived.completing(standing, of: code)
    }
    let arrived = arrival(of: Int(first))
    standing.first = arrived
    standing.last = last == first ? arrived : arrival(of: Int(last))
    if let firstAccepted, let record = standing.record {
      standing.recordArrival = record == Int(last) ? standing.last : arrival(of: record)
      let deciding = firstAccepted == Int(first) ? arrived : arrival(of: firstAccepted)
      decide(&standing, code: code, firstAccepted: firstAccepted, deciding)
    } else {
      standing.state = .returned
      standing.deciding = standing.last
    }
    return archived.completing(standing, of: code)
  }

  /// On time or late, by the first accepted form; a lower level's judgement of its own stands.
  private func decide(
    _ standing: inout SchoolStanding, code: String, firstAccepted: Int, _ arrived: Arrival
  ) {
    var deciding = arrived
    let document = source.holdings.documentOfForm[firstAccepted]
    if let judged = archived.judgement(of: code, document: document) {
      if let instant = judged.firstAccepted { deciding.receivedAt = instant }
      standing.state = judged.state
      standing.deciding = deciding
    } else {
      if rule == .firstArrival, let first = standing.first { deciding = first }
      standing.state = deciding.receivedAt < source.due ? .onTime : .late
      standing.deciding = deciding
    }
    guard standing.state == .late else { return }
    standing.lateBy = max(0, deciding.receivedAt.seconds - source.due.seconds)
  }
}
