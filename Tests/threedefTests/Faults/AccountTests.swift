import Foundation
import TestSupport
import Testing

/// A workspace in which more than one account has run the program; only where a test may change
/// accounts.
@Suite(.enabled(if: Accounts.canChange, "only where a test may change accounts"))
struct AccountTests {
  /// A city with one run, all of it nobody's.
  private func withCity(_ body: (TemporaryFolder) throws -> Void) throws {
    try City.with { folder in
      let run = try folder.run(
        "chmod -R a+rX . && chown -R nobody . && \(Accounts.asNobody) \(Self.aggregate)")
      try #require(run.status == 0 && run.error.isEmpty, "\(run)")
      try body(folder)
    }
  }

  private static let aggregate = "threedef aggregate --workspace city --month 2023-03 --quiet"

  /// What stands in the city, with its owners.
  private func owned(_ folder: TemporaryFolder) throws -> String {
    try folder.run("find city -printf '%p %u %T@\\n' | sort").output
  }

  @Test(arguments: [
    "aggregate --month 2023-03", "receive", "status --month 2023-03", "remind --month 2023-03",
    "explain guards.gap --month 2023-03", "close 2023-03", "reopen 2023-03 --reason 更正",
    "archive restore city/out/2023-03/three-defence-421100-2023-03.xml.gz",
    "check city/schools.csv",
  ])
  func `whoever is not the ledger's owner is refused, the administrator too`(
    command: String
  ) throws {
    try withCity { folder in
      let before = try owned(folder)
      let run = try folder.run("threedef \(command) --workspace city")
      #expect(
        run.error == """
          threedef: 这个工作区的台账属于 nobody，现在的账号是 root：用别的账号运行，nobody 以后就写不了。\
          请写 sudo -u nobody threedef …

          """)
      #expect(run.status == 2 && run.output.isEmpty, "\(run)")
      let english = try folder.run("threedef \(command) --workspace city --language en")
      #expect(english.error.contains("belongs to nobody, and the account is root"), "\(english)")
      #expect(try owned(folder) == before)
    }
  }

  @Test func `commands that need no ledger are for everybody`() throws {
    try withCity { folder in
      let run = try folder.run(
        "threedef rules --workspace city && threedef template csv --workspace city")
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
    }
  }

  @Test func `a ledger of the administrator's is given back`() throws {
    try withCity { folder in
      let run = try folder.run(
        "chown root city/ledger.sqlite; \(Accounts.asNobody) \(Self.aggregate)")
      #expect(
        run.error == """
          threedef: 这个工作区的台账属于 root，现在的账号是 nobody：多半是用 root 运行过。\
          请管理员把工作区改回来：sudo chown -R nobody: city

          """)
      #expect(run.status == 2)
      let mended = try folder.run("chown -R nobody: city; \(Accounts.asNobody) \(Self.aggregate)")
      #expect(mended.status == 0 && mended.error.isEmpty, "\(mended)")
    }
  }

  @Test func `what another account's run has left is told with its owner`() throws {
    try withCity { folder in
      let outputs = folder.files(below: "city/out")
      let run = try folder.run(
        """
        mkdir -p city/out/.2023-03.new/tables; touch city/out/.2023-03.new/tables/reporting.csv
        \(Accounts.asNobody) \(Self.aggregate)
        """)
      #expect(run.status == 2 && run.output.isEmpty, "\(run)")
      #expect(
        run.error == """
          threedef: 清不掉上次留下的 city/out/.2023-03.new（city/out/.2023-03.new 属于 root）：\
          请管理员运行 sudo chown -R nobody: city/out/.2023-03.new。原有结果没有改动，改好后再运行一次即可

          """)
      let mended = try folder.run(
        "chown -R nobody: city/out/.2023-03.new; \(Accounts.asNobody) \(Self.aggregate)")
      #expect(mended.status == 0 && mended.error.isEmpty, "\(mended)")
      #expect(Set(folder.files(below: "city/out").keys) == Set(outputs.keys))
    }
  }

  @Test(arguments: [
    ("rm city/.threedef.lock; chown root city", "city"),
    ("chown root city/.threedef.lock; chmod 600 city/.threedef.lock", "city/.threedef.lock"),
  ])
  func `a lock that another account's files stand in the way of is told with their owner`(
    fault: String, refused: String
  ) throws {
    try withCity { folder in
      let run = try folder.run("\(fault); \(Accounts.asNobody) \(Self.aggregate)")
      #expect(
        run.error == """
          threedef: 锁不住工作区“city/.threedef.lock”：没有权限，“\(refused)”属于 root，现在的账号是 nobody。\
          请管理员把工作区改回一个账号（chown）

          """)
      #expect(run.status == 2 && run.output.isEmpty, "\(run)")
    }
  }

  @Test func `a ledger of the account's own that is read-only is told as such`() throws {
    try withCity { folder in
      let run = try folder.run(
        "chmod 444 city/ledger.sqlite; \(Accounts.asNobody) \(Self.aggregate)")
      #expect(
        run.error == "threedef: 台账 city/ledger.sqlite 不能写入：“city/ledger.sqlite”是只读的。"
          + "请运行 chmod u+w city/ledger.sqlite\n")
      #expect(run.status == 2)
    }
  }

  @Test(arguments: ["ledger.sqlite-wal", "ledger.sqlite-shm"])
  func `a file of the ledger that cannot be written is told with its owner`(name: String) throws {
    try withCity { folder in
      let run = try folder.run("touch city/\(name); \(Accounts.asNobody) \(Self.aggregate)")
      #expect(run.error.contains("“city/\(name)”属于 root，nobody 不能写"), "\(run)")
      #expect(run.error.contains("sudo chown nobody: city/\(name)"), "\(run)")
      #expect(run.status == 2 && run.error.split(separator: "\n").count == 1, "\(run)")
    }
  }
}

/// Running the program as another account.
private enum Accounts {
  static let asNobody = "setpriv --reuid nobody --clear-groups"

  static let canChange: Bool = {
    let run = try? TemporaryFolder.with { folder in
      try folder.run("test $(id -u) = 0 && chmod a+rx . && \(asNobody) threedef --version")
    }
    return run?.status == 0
  }()
}
