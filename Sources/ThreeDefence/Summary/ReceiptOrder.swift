/// The order in which a month's forms were received: by time, then by path, then as they stand.
///
/// Forms out of a lower level's archive count from when that level received them.
struct ReceiptOrder {
  /// When each form was received.
  let time: [Instant]
  /// The numbers of the forms, in order of receipt.
  let order: [Int32]

  init(_ holdings: MonthHoldings) {
    var time: [Instant] = []
    time.reserveCapacity(holdings.forms.count)
    var isOrdered = true
    for (form, document) in zip(holdings.forms, holdings.documentOfForm) {
      let received = holdings.submissions[holdings.documents[document].submission].receivedAt
      let archived = form.archived.flatMap { BureauClock.shanghai.instant($0.received) }
      if archived != nil { isOrdered = false }
      time.append(archived.map { min($0, received) } ?? received)
    }
    self.time = time
    let plain = time.indices.map(Int32.init)
    order = isOrdered ? plain : plain.sorted { (time[Int($0)], $0) < (time[Int($1)], $1) }
  }
}
