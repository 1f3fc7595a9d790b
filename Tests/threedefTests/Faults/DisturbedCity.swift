import Foundation
import TestSupport
import ThreeDefence

/// The small city while March is summed up and something goes wrong, and as it is when nothing does.
///
/// `fresh` was never run; `begun` has been run, and more has come since: the second county's forms, a
/// revision, a file that came twice, and one that cannot be read.
struct DisturbedCity: Sendable {
  static let command = "threedef aggregate --workspace city --month 2023-03 --quiet"
  static let scenarios = ["fresh", "begun"]
  /// The library that disturbs a program at one of its steps.
  static let library = "\(Program.folder)/libFaults.so"

  private static let script = """
    set -e
    at() { touch -d "2023-03-$1+08:00" "$2"; }
    cd fresh/inbox/2023-03
    (cat 421102/3142900001.csv; printf '\\r\\n') > 改.csv; at 21T09:00:00 改.csv
    cp 421121/2142900004.csv 重.csv; at 22T09:00:00 重.csv
    printf '\\000\\001' > 坏.csv; at 23T09:00:00 坏.csv
    cd ../../..
    cp -a fresh begun
    mkdir later && mv begun/inbox/2023-03/421121 begun/inbox/2023-03/*.csv later
    threedef aggregate --workspace begun --month 2023-03 --quiet
    mv later/* begun/inbox/2023-03
    for scenario in fresh begun; do
      cp -a $scenario city
      \(command)
      mv city $scenario-whole
    done
    """

  private let folder: TemporaryFolder
  /// How it is when nothing goes wrong, in each scenario.
  let whole: [String: State]
  /// The outputs that were there before.
  let old: [String: State.Files]
  /// What moved since the run before, as the undisturbed run told it.
  let changes: [String: [UInt8]]

  /// Runs a test beside both scenarios.
  static func with(_ body: (DisturbedCity) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try City.lay(in: folder, as: "fresh")
      let run = try folder.run(script)
      guard run.status == 0, run.error.isEmpty else { throw Failure(text: "\(run)") }
      let states = try scenarios.map { ($0, try State(folder["\($0)-whole"])) }
      try body(
        DisturbedCity(
          folder: folder, whole: Dictionary(uniqueKeysWithValues: states),
          old: ["fresh": [:], "begun": State.outputs(of: folder["begun"])],
          changes: Dictionary(
            uniqueKeysWithValues: scenarios.map { ($0, changes(in: folder, "\($0)-whole")) })))
    }
  }

  /// Runs a test in a fresh folder with the scenario as its `city`.
  func disturb<Result>(
    _ scenario: String, _ body: (TemporaryFolder) throws -> Result
  ) throws -> Result {
    try TemporaryFolder.with { other in
      let copied = try other.run("cp -a '\(folder[scenario])' city")
      guard copied.status == 0 else { throw Failure(text: "\(copied)") }
      return try body(other)
    }
  }

  /// How many steps a run takes that change the disk, and how long it takes, in seconds.
  func measure(_ scenario: String) throws -> (steps: Int, seconds: Double) {
    try disturb(scenario) { folder in
      let start = ContinuousClock.now
      _ = try folder.run(Self.disturbed("FAULT_COUNT=steps"))
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let text = folder.text("steps")?.trimmingCharacters(in: .newlines) ?? ""
      return (Int(text) ?? 0, seconds)
    }
  }

  private static func changes(in folder: TemporaryFolder, _ name: String) -> [UInt8] {
    folder.bytes("\(name)/out/2023-03/\(MonthOutputs.changesName)") ?? []
  }

  /// What is wrong once the run is made again in a disturbed `city`; nothing when all is as it would
  /// have been.
  func faults(_ scenario: String, in folder: TemporaryFolder) throws -> [String] {
    let now = State.outputs(of: folder["city"])
    var faults = now == old[scenario] || now == whole[scenario]?.outputs ? [] : ["half a set"]
    let again = try folder.run(Self.command)
    if again.status != 0 || !again.error.isEmpty { faults.append("\(again)") }
    let state = try State(folder["city"])
    if state.outputs != whole[scenario]?.outputs { faults.append("other outputs") }
    if state.ledger != whole[scenario]?.ledger { faults.append("another ledger") }
    // Once the outputs stand, what moved has been told.
    if now != whole[scenario]?.outputs, Self.changes(in: folder, "city") != changes[scenario] {
      faults.append("what moved is told otherwise")
    }
    if try folder.names("city/out") != ["2023-03"] { faults.append("something left in out") }
    return faults
  }

  /// The run with the library before it, disturbed as a variable says.
  static func disturbed(_ variable: String) -> String {
    "\(variable) LD_PRELOAD='\(library)' \(command)"
  }

  struct Failure: Error { let text: String }
}

extension DisturbedCity {
  /// What a workspace has come to: its outputs, and all that its ledger says of the months.
  struct State: Equatable, Sendable {
    typealias Files = [String: [UInt8]]
    var outputs: Files
    var ledger: [String]

    init(_ path: String) throws {
      outputs = Self.outputs(of: path)
      ledger = try Self.ledger(of: path)
    }

    /// Without what tells of the run before: a run that died may have been recorded or not.
    static func outputs(of path: String) -> Files {
      filesBelow("\(path)/out/2023-03").filter { $0.key != MonthOutputs.changesName }
    }

    private static func ledger(of path: String) throws -> [String] {
      let ledger = try Ledger(path: "\(path)/ledger.sqlite", wait: 5)
      let template = try TemplateStore().form("three-defence-2023")
      return try ledger.months().flatMap { month in
        var holdings = try ledger.holdings(month, template: template)
        let kept = try holdings.submissions.map { "\(try ledger.bytes(of: $0.id) ?? [])" }
        // The numbers depend on how the files came together.
        for number in holdings.submissions.indices { holdings.submissions[number].id = 0 }
        return ["\(month)", "\(holdings)"] + kept
      }
    }
  }
}
