import Foundation

extension WorkspaceFolder {
  /// What a manifest says of what had come.
  private struct Placed: Decodable {
    struct Received: Decodable { var submissions: Int }

    var received: Received
  }

  /// The months whose outputs stand in the workspace and were made of files that had come.
  func monthsMadeOfFiles() -> [Month] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: outPath)) ?? []
    return names.compactMap { Month($0) }.sorted().filter { month in
      let manifest = FileManager.default.contents(atPath: "\(outPath)/\(month)/manifest.json")
      let placed = manifest.flatMap { try? JSONDecoder().decode(Placed.self, from: $0) }
      return placed.map { $0.received.submissions > 0 } ?? false
    }
  }
}

extension Pipeline {
  /// Refuses to go on with a ledger that knows nothing, beside outputs that were made of files.
  ///
  /// Such a ledger was deleted or emptied, and what would be made of it would overwrite the outputs
  /// and archives from which it can be restored.
  ///
  /// - Throws: `ledger`, naming the months; what reading the ledger throws.
  public func requireHistory(in ledger: Ledger) throws(ThreeDefenceError) {
    let mark = try ledger.mark()
    if mark.intake == 0, mark.closing == 0 { try requireNoOutputs() }
  }

  /// Opens the ledger, made if there was none, as long as its outputs do not tell that there was one.
  ///
  /// - Parameter wait: seconds to wait at most for another process that is writing to it.
  /// - Returns: the ledger.
  /// - Throws: what `ledger` and `requireHistory` throw; nothing is made then.
  public func ledgerWithHistory(wait: Int) throws(ThreeDefenceError) -> Ledger {
    if try !hasLedger() { try requireNoOutputs() }
    let ledger = try ledger(wait: wait)
    try requireHistory(in: ledger)
    return ledger
  }

  /// Opens the ledger for reading alone: where there is none, none is made, and an empty one answers.
  ///
  /// - Throws: what `ledgerWithHistory` throws.
  public func ledgerToRead() throws(ThreeDefenceError) -> Ledger {
    if try hasLedger() { return try ledgerWithHistory(wait: 0) }
    try requireNoOutputs()
    return try Ledger(path: ":memory:", wait: 0)
  }

  /// Whether there is a ledger with anything in it.
  private func hasLedger() throws(ThreeDefenceError) -> Bool {
    do throws(SystemFault) {
      return try FileStatus(at: folder.ledgerPath).size > 0
    } catch {
      // What else stands in the way is told by opening it.
      return !error.isMissing
    }
  }

  /// Refuses to go on beside outputs that were made of files.
  private func requireNoOutputs() throws(ThreeDefenceError) {
    let months = folder.monthsMadeOfFiles()
    guard !months.isEmpty else { return }
    throw ThreeDefenceError(
      .ledger, .ledgerEmptied, folder.ledgerPath, months.map(\.description).joined(separator: ", "))
  }
}
