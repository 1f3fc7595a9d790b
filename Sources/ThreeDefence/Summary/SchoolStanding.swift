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
    var deliveries = Deliveries()
    return deliveries.arrival(of: form, by: self)
  }

  /// Makes arrivals, of which those out of one document share what they have in common.
  ///
  /// Each thread has its own, as counting the uses of what threads share is slow.
  struct Deliveries {
    private var last: (document: Int, delivery: Shared<Arrival.Delivery>)?

    /// How a form arrived.
    mutating func arrival(of form: Int, by rule: StandingRule) -> Arrival {
      let holdings = rule.source.holdings
      var delivery = delivery(ofDocument: holdings.documentOfForm[form], in: holdings)
      if let archived = holdings.forms[form].archived,
        let clock = ReceiptClock(rawValue: archived.clock), clock != delivery.value.clock
      {
        delivery.value.clock = clock
      }
      return Arrival(delivery, receivedAt: rule.receipt.time[form], row: holdings.forms[form].row)
    }

    private mutating func delivery(
      ofDocument number: Int, in holdings: MonthHoldings
    ) -> Shared<Arrival.Delivery> {
      if let last, last.document == number { return last.delivery }
      let document = holdings.documents[number]
      let submission = holdings.submissions[document.submission]
      let delivery = Shared(
        Arrival.Delivery(
          clock: submission.clock, file: StandingRule.file(submission.path, document.part),
          digest: submission.digest))
      last = (number, delivery)
      return delivery
    }
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

  /// The state of a school alone, without how its forms arrived.
  func state(of code: String, forms: ArraySlice<Int32>) -> ReturnState {
    guard archived.isEmpty else {
      var deliveries = Deliveries()
      return standing(of: code, forms: forms, making: &deliveries).state
    }
    guard let first = forms.first else { return .missing }
    guard let accepted = forms.first(where: { isAccepted[Int($0)] }) else { return .returned }
    let deciding = rule == .firstArrival ? first : accepted
    return receipt.time[Int(deciding)] < source.due ? .onTime : .late
  }

  /// Where a school stands.
  func standing(
    of code: String, forms: ArraySlice<Int32>, making deliveries: inout Deliveries
  ) -> SchoolStanding {
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
    let arrived = deliveries.arrival(of: Int(first), by: self)
    standing.first = arrived
    standing.last = last == first ? arrived : deliveries.arrival(of: Int(last), by: self)
    if let firstAccepted, let record = standing.record {
      standing.recordArrival =
        record == Int(last) ? standing.last : deliveries.arrival(of: record, by: self)
      let deciding =
        firstAccepted == Int(first) ? arrived : deliveries.arrival(of: firstAccepted, by: self)
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
