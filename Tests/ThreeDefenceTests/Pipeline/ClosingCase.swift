import Foundation
import Interchange
import TestSupport
import ThreeDefence

/// A workspace whose months are closed and reopened, and whose runs are made again.
enum ClosingCase {
  typealias Files = [String: [UInt8]]
  static let march = LedgerSamples.march

  /// A workspace in which 2142900001 has reported for February and March.
  static func withReports(_ body: (WorkspaceCase) throws -> Void) throws {
    try WorkspaceCase.with { workspace in
      try workspace.put(
        workspace.form.inMonth(march.previous).list, "2023-02/一.csv",
        changed: "2023-02-20T09:00:00+08:00")
      try workspace.put(
        workspace.form.list, "2023-03/一.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      try body(workspace)
    }
  }

  static func pipeline(_ workspace: WorkspaceCase, _ version: String = "0.1.0") throws -> Pipeline {
    try Pipeline(path: workspace.folder.path, version: version)
  }

  @discardableResult
  static func close(
    _ workspace: WorkspaceCase, _ month: Month? = nil, asOf: String? = nil
  ) throws -> Pipeline.Closed {
    let pipeline = try pipeline(workspace)
    return try pipeline.close(
      month ?? march, in: try pipeline.ledger(wait: 0), asOf: asOf.map(LedgerSamples.at),
      account: "clerk", reason: "", now: workspace.now, language: .zh)
  }

  static func reopen(_ workspace: WorkspaceCase) throws {
    let pipeline = try pipeline(workspace)
    try pipeline.reopen(
      march, in: try pipeline.ledger(wait: 0), account: "clerk", reason: "更正", now: workspace.now)
  }

  /// Makes the outputs of a month as `aggregate` does, and records the run.
  static func outputs(
    _ workspace: WorkspaceCase, _ month: Month? = nil, asOf: String? = nil,
    unread: [InboxProblem] = [], version: String = "0.1.0"
  ) throws -> MonthOutputs {
    let pipeline = try pipeline(workspace, version)
    let ledger = try pipeline.ledger(wait: 0)
    let basis = try pipeline.basis(
      of: month ?? march, in: ledger, asOf: asOf.map(LedgerSamples.at), unread: unread)
    let outputs = try pipeline.outputs(of: basis, from: ledger, language: .zh)
    try pipeline.record(outputs, in: ledger, now: workspace.now)
    return outputs
  }

  static func files(_ outputs: MonthOutputs) -> Files {
    Dictionary(uniqueKeysWithValues: outputs.files.map { ($0.path, $0.bytes) })
  }

  /// Moves both schools to another unit, lowers a requirement, explains, and adds a table.
  static func changeEverything(_ workspace: WorkspaceCase) throws {
    let folder = workspace.folder
    let register = try String(contentsOfFile: folder["schools.csv"], encoding: .utf8)
    try folder.write(
      register.replacing("421102,黄州区教育局", with: "421121,团风县教育局"), to: "schools.csv")
    let standard = try String(
      contentsOfFile: "\(repositoryRoot)templates/standards/hubei.yaml", encoding: .utf8)
    try folder.write(
      standard.replacing("must: true", with: "must: false"), to: "standards/hubei.yaml")
    let table = try String(
      contentsOfFile: "\(repositoryRoot)templates/tables/guards.yaml", encoding: .utf8)
    try folder.write(table.replacing("id: guards", with: "id: mine"), to: "tables/mine.yaml")
    try folder.write(
      "bureau: 某市教育局\ndivision: \"421100\"\nlanguage: en\ndue: { day: 10 }\n",
      to: "threedef.yaml")
    try folder.write("日期\n2023-03-25\n", to: "holidays.csv")
    try folder.write(
      "报告期,学校标识码,检查号,说明\n2023-03,2142900001,form-copied,无变化\n",
      to: "explanations.csv")
  }

  /// Makes the outputs of a run again, as a later version of the program.
  static func again(_ run: Int64, _ workspace: WorkspaceCase) throws -> MonthOutputs {
    let pipeline = try pipeline(workspace, "9.9.9")
    return try pipeline.outputs(ofRun: run, from: try pipeline.ledger(wait: 0))
  }
}
