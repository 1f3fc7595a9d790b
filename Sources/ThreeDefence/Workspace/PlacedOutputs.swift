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
    guard mark.intake == 0, mark.closing == 0 else { return }
    let months = folder.monthsMadeOfFiles()
    guard !months.isEmpty else { return }
    throw ThreeDefenceError(
      .ledger, .ledgerEmptied, folder.ledgerPath, months.map(\.description).joined(separator: ", "))
  }
}
