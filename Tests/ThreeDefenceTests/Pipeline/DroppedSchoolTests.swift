import TestSupport
import Testing
import ThreeDefence

/// Which schools are told to have been dropped from the register.
struct DroppedSchoolTests {
  private static let headings = "学校标识码,学校名称,报送单位代码,报送单位,办学类型,办别,城乡,反恐重点目标,启用日期,停用日期"

  private func register(_ codes: [String]) -> String {
    ([Self.headings] + codes.map { "\($0),红星小学\($0.suffix(2)),421102,黄州区教育局,211,公办,111,否,," })
      .map { $0 + "\n" }.joined()
  }

  /// What is told of March after schools have reported that a register of then had, as the first run
  /// has kept it, and that of now has no longer.
  private func told(of codes: [String], keeping kept: String? = nil) throws -> [String] {
    var sentences: [String] = []
    try WorkspaceCase.with { workspace in
      let forms = codes.map { workspace.form.of($0, "红星小学\($0.suffix(2))").row }
      try workspace.put(
        workspace.form.list(forms), "2023-03/县.csv", changed: "2023-03-20T09:00:00+08:00")
      try workspace.takeInbox()
      try workspace.folder.write(register(codes + ["2142900099"]), to: "schools.csv")
      let then = try workspace.pipeline()
      let ledger = try then.ledger(wait: 0)
      let run = RunRecord(
        at: workspace.now, month: LedgerSamples.march, asOf: workspace.now, mark: try ledger.mark(),
        version: "0.1.0", editions: [:], counts: [:])
      try ledger.record(
        run, sources: ["schools.csv": Array((kept ?? register(codes + ["2142900099"])).utf8)])
      try workspace.folder.write(register(["2142900099"]), to: "schools.csv")
      sentences = try workspace.pipeline().droppedFromRegister(
        try workspace.picture(), in: ledger
      ).map(\.zh)
    }
    return sentences
  }

  private func dropped(_ code: String) -> String {
    "名录里没有 \(code)，以前有过：撤并的请填停用日期，不要删行"
  }

  @Test func `each school whose row was deleted is told, by code`() throws {
    #expect(
      try told(of: ["2142900012", "2142900011"]) == [dropped("2142900011"), dropped("2142900012")])
  }

  @Test func `a school that the register never had is not told`() throws {
    #expect(try told(of: ["2142900011"], keeping: register(["2142900099"])) == [])
  }

  @Test func `of more than five the first five are told, and how many there are`() throws {
    let codes = (11...17).map { "21429000\($0)" }
    #expect(
      try told(of: codes)
        == codes.prefix(5).map(dropped) + ["名录里没有、以前有过的共 7 所，见 tables/unexpected.csv"])
    #expect(try told(of: Array(codes.prefix(5))) == codes.prefix(5).map(dropped))
  }

  @Test func `a kept register that cannot be read tells of none`() throws {
    #expect(try told(of: ["2142900011"], keeping: "这不是名录\n") == [])
  }
}
