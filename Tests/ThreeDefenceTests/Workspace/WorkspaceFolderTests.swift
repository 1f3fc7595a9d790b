import Glibc
import TestSupport
import Testing
import ThreeDefence

@Suite struct WorkspaceFolderTests {
  /// A workspace with settings and an empty register.
  private func workspace(_ folder: TemporaryFolder) throws -> WorkspaceFolder {
    try folder.write("bureau: 样例市教育局\ndivision: \"421100\"\n", to: "threedef.yaml")
    try folder.write(RegisterFile.empty(.zh), to: "schools.csv")
    return try WorkspaceFolder(folder.path)
  }

  @Test func `a folder without settings is no workspace, and the way to one is told`() throws {
    try TemporaryFolder.with { folder in
      for path in [folder.path, "none"] {
        let error = #expect(throws: ThreeDefenceError.self) { try WorkspaceFolder(path) }
        #expect(error?.code == .noWorkspace)
        #expect(error?.text(.zh).contains("threedef init") == true)
        #expect(error?.text(.en).contains("'threedef init'") == true)
      }
    }
  }

  @Test func `a full path, which a schedule names, may be on a disk that is not mounted`() throws {
    try TemporaryFolder.with { folder in
      let none = folder["none"]
      #expect(
        told(none) == "“\(none)”不是工作区：没有这个文件夹。在别的磁盘上的，先看挂上没有；"
          + "改了名或移走了的，请改 --workspace")
      let empty = folder.path
      #expect(told(empty)?.contains("其中没有 threedef.yaml。在别的磁盘上的，先看挂上没有；") == true)
      #expect(told("none")?.contains("挂上") == false)
    }
  }

  private func told(_ path: String) -> String? {
    let error = #expect(throws: ThreeDefenceError.self) { try WorkspaceFolder(path) }
    return error?.text(.zh)
  }

  @Test func `from within a workspace the way up is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("bureau: a\n", to: "三防/threedef.yaml")
      try folder.write("", to: "三防/inbox/2023-03/一.csv")
      let month = folder["三防/inbox/2023-03"]
      #expect(
        told(month) == "“\(month)”不是工作区，“\(month)/../..”才是。"
          + "请先 cd \(month)/../..，或在命令后面加 --workspace \(month)/../..")
    }
  }

  @Test func `the only workspace in a folder is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("bureau: a\n", to: "三防/threedef.yaml")
      try folder.write("", to: "练习/schools.csv")
      let path = folder.path
      #expect(
        told(path) == "“\(path)”不是工作区，“\(path)/三防”才是。"
          + "请先 cd \(path)/三防，或在命令后面加 --workspace \(path)/三防")
      try folder.write("bureau: b\n", to: "试办/threedef.yaml")
      #expect(told(path)?.contains("才是") == false)
    }
  }

  @Test func `of a folder that the environment names no option is told`() throws {
    try TemporaryFolder.with { folder in
      func told(_ path: String) -> String? {
        let error = #expect(throws: ThreeDefenceError.self) {
          try WorkspaceFolder(path, by: .environment)
        }
        return error?.text(.zh)
      }
      let none = folder["none"]
      #expect(
        told(none) == "THREEDEF_WORKSPACE 指明的“\(none)”不是工作区：没有这个文件夹。"
          + "在别的磁盘上的，先看挂上没有；改了名或移走了的，请改 THREEDEF_WORKSPACE")
      try folder.write("bureau: a\n", to: "三防/threedef.yaml")
      let path = folder.path
      #expect(
        told(path) == "THREEDEF_WORKSPACE 指明的“\(path)”不是工作区，“\(path)/三防”才是。"
          + "请把 THREEDEF_WORKSPACE 改成 \(path)/三防，或在命令后面加 --workspace \(path)/三防")
    }
  }

  @Test func `the way to a workspace with a blank in its name can be copied into a shell`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("bureau: a\n", to: "三防 2023/threedef.yaml")
      let path = folder.path
      #expect(
        told(path) == "“\(path)”不是工作区，“\(path)/三防 2023”才是。"
          + "请先 cd \"\(path)/三防 2023\"，或在命令后面加 --workspace \"\(path)/三防 2023\"")
    }
  }

  @Test func `a workspace without a register is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("bureau: a\n", to: "threedef.yaml")
      let error = #expect(throws: ThreeDefenceError.self) { try WorkspaceFolder(folder.path) }
      #expect(error?.code == .noWorkspace)
      #expect(error?.text(.zh).contains("schools.csv") == true)
    }
  }

  @Test func `optional files need not be there`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try workspace(folder)
      #expect(try workspace.files().settings().bureau == "样例市教育局")
      #expect(try workspace.files().register().rows.isEmpty)
      let notes = try workspace.files().explanations(
        checks: [], fatal: [], register: Register([]))
      #expect(notes == Explanations())
      #expect(try workspace.files().holidays().isEmpty)
      #expect(try workspace.files().contents.keys.sorted() == ["schools.csv", "threedef.yaml"])
    }
  }

  @Test func `optional files are read where they are`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try workspace(folder)
      try folder.write("日期\n2023-04-05\n", to: "holidays.csv")
      try folder.write(
        "报告期,学校标识码,检查号,说明\n2023-03,2142900001,V02,好\n", to: "explanations.csv")
      #expect(try workspace.files().holidays().count == 1)
      let school = School(code: "2142900001", name: "红星小学", unit: MonthCase.huangzhou)
      let notes = try workspace.files().explanations(
        checks: ["V02"], fatal: [], register: Register([school]))
      #expect(notes.notes.count == 1)
    }
  }

  @Test func `own templates are read by their paths, and nothing else that lies there`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try workspace(folder)
      try folder.write("a", to: "forms/own.yaml")
      try folder.write("b", to: "letters/letter.txt")
      for name in ["forms/._own.yaml", "forms/own.yaml~", "tables/readme.md", "other/x.yaml"] {
        try folder.write("x", to: name)
      }
      #expect(
        try workspace.files().contents.filter { $0.key.contains("/") }
          == ["forms/own.yaml": Array("a".utf8), "letters/letter.txt": Array("b".utf8)])
    }
  }

  @Test func `a register that is a folder or a pipe is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("bureau: a\n", to: "threedef.yaml")
      #expect(mkfifo(folder["schools.csv"], 0o600) == 0)
      let workspace = try WorkspaceFolder(folder.path)
      let error = #expect(throws: ThreeDefenceError.self) { try workspace.files().register() }
      #expect(error?.code == .inputOutput)
      #expect(error?.text(.zh).contains("schools.csv") == true)
    }
  }

  @Test func `lock and outputs stand in the workspace`() throws {
    try TemporaryFolder.with { folder in
      let workspace = try workspace(folder)
      let lock = try workspace.lock(wait: 0)
      var set = try workspace.outputSet(try #require(Month("2023-03")))
      try set.add("tables/a.csv", [])
      try set.place()
      lock.release()
      #expect(folder.bytes("out/2023-03/tables/a.csv") == [])
    }
  }
}

@Suite struct WorkspaceStartTests {
  private func start(
    _ folder: TemporaryFolder, bureau: String = "样例市教育局", language: Language = .zh
  ) throws -> WorkspaceStart {
    let month = try #require(Month("2023-03"))
    return WorkspaceStart(
      path: folder["new/ws"], bureau: bureau, division: "421100", month: month, language: language)
  }

  @Test func `a new workspace has settings, a register, the month's inbox and a guide`() throws {
    try TemporaryFolder.with { folder in
      var start = try start(folder)
      start.files = [("空白表/三防月报.csv", Array("x".utf8))]
      #expect(
        try start.make() == ["threedef.yaml", "schools.csv", "说明.txt", "空白表/三防月报.csv"])
      #expect(try folder.names("new/ws/inbox") == ["2023-03"])
      for own in ["forms", "standards", "tables", "letters"] {
        #expect(try folder.names("new/ws/\(own)").isEmpty)
      }
      let workspace = try WorkspaceFolder(folder["new/ws"])
      #expect(try workspace.files().settings() == Settings(bureau: "样例市教育局", division: "421100"))
      #expect(try workspace.files().register().rows.isEmpty)
      #expect(folder.bytes("new/ws/schools.csv")?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
      #expect(
        folder.text("new/ws/schools.csv")?.hasSuffix("停用日期,联系人,联系电话\r\n") == true)
      #expect(folder.bytes("new/ws/空白表/三防月报.csv") == Array("x".utf8))
    }
  }

  @Test(arguments: Language.allCases)
  func `the settings that are written in comments are the defaults`(language: Language) throws {
    try TemporaryFolder.with { folder in
      _ = try start(folder, language: language).make()
      let text = try #require(folder.text("new/ws/threedef.yaml"))
      let keys = ["time-zone", "due", "form", "standard", "language", "csv-encoding", "limits"]
      let uncommented = keys.reduce(text) { $0.replacing("# \($1):", with: "\($1):") }
      for key in keys { #expect(uncommented.contains("\n\(key): "), "\(key)") }
      var expected = Settings(bureau: "样例市教育局", division: "421100")
      expected.language = language
      #expect(try SettingsFile.read(Array(uncommented.utf8)) == expected)
      #expect(try SettingsFile.read(Array(text.utf8)) == expected)
    }
  }

  @Test func `a workspace in English has its guide, settings and register in English`() throws {
    try TemporaryFolder.with { folder in
      let made = try start(folder, language: .en).make()
      #expect(made == ["threedef.yaml", "schools.csv", "README.txt"])
      let guide = try #require(folder.text("new/ws/README.txt"))
      #expect(guide.hasPrefix("\u{FEFF}样例市教育局: monthly three-defence returns\r\n"))
      #expect(guide.contains("threedef close 2023-03\r\n"))
      #expect(folder.text("new/ws/schools.csv")?.contains("code,name,unit_code,") == true)
      #expect(try WorkspaceFolder(folder["new/ws"]).files().register().rows.isEmpty)
    }
  }

  @Test func `nothing that is there is changed`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("my register", to: "new/ws/schools.csv")
      try folder.write("my form", to: "new/ws/inbox/2023-03/a.csv")
      #expect(try start(folder).make() == ["threedef.yaml", "说明.txt"])
      #expect(folder.text("new/ws/schools.csv") == "my register")
      #expect(folder.text("new/ws/inbox/2023-03/a.csv") == "my form")
      #expect(try start(folder).make().isEmpty)
    }
  }

  @Test func `the workspace of another bureau is left alone, and told of`() throws {
    try TemporaryFolder.with { folder in
      let settings = "# ours\nlanguage: zh\nbureau: 甲县教育局\n\ndivision: \"421122\"\n"
      try folder.write(settings, to: "new/ws/threedef.yaml")
      let path = folder["new/ws"]
      let error = #expect(throws: ThreeDefenceError.self) { try start(folder).make() }
      #expect(
        error?.text(.zh)
          == "“\(path)”已经是工作区：甲县教育局，区划代码 421122；其中什么也没有改动。"
          + "要改名称或区划代码，请改 \(path)/threedef.yaml 第 3 行的 bureau、第 5 行的 division；"
          + "要另建一个，请换一个文件夹")
      #expect(
        error?.text(.en)
          == "'\(path)' is a workspace already, of 甲县教育局, division 421122; nothing in it was changed. "
          + "Its name and division are 'bureau' and 'division' in lines 3 and 5 of "
          + "\(path)/threedef.yaml; for another workspace, name another folder")
      #expect(try folder.names("new/ws") == ["threedef.yaml"])
      #expect(folder.text("new/ws/threedef.yaml") == settings)
    }
  }

  @Test func `settings that cannot be read stop before anything is written`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("bureau: 甲县教育局\ndivision: 42112\n", to: "new/ws/threedef.yaml")
      let error = #expect(throws: ThreeDefenceError.self) { try start(folder).make() }
      #expect(error?.code == .brokenFile)
      #expect(try folder.names("new/ws") == ["threedef.yaml"])
    }
  }

  @Test(arguments: ["教育\"局\"", "a: b # c", "\\n", "- x", "{局}", "二\n行", "&a *b"])
  func `any name of a bureau comes back from the settings`(bureau: String) throws {
    try TemporaryFolder.with { folder in
      _ = try start(folder, bureau: bureau).make()
      #expect(try WorkspaceFolder(folder["new/ws"]).files().settings().bureau == bureau)
    }
  }

  @Test func `a name that is none stops before anything is written`() throws {
    try TemporaryFolder.with { folder in
      let start = try start(folder, bureau: "")
      let error = #expect(throws: ThreeDefenceError.self) { try start.make() }
      #expect(error?.code == .brokenFile)
      let names = try folder.names("")
      #expect(names.isEmpty)
    }
  }

  @Test func `a place that is a file is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "new")
      let start = try start(folder)
      let error = #expect(throws: ThreeDefenceError.self) { try start.make() }
      #expect(error?.code == .inputOutput)
    }
  }
}
