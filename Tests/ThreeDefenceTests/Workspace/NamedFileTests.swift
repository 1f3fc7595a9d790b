import Glibc
import TestSupport
import Testing
import ThreeDefence

/// Files for results, named on the command line.
struct NamedFileTests {
  @Test func `a folder is read file by file, by path, without what is hidden or litter`() throws {
    try TemporaryFolder.with { folder in
      for name in ["b.csv", "a/z.csv", "a.csv", "~$a.csv", ".a.csv.part", "a/.~z.csv"] {
        try folder.write(name, to: "三月/\(name)")
      }
      #expect(symlink("nowhere", folder["三月/链接.csv"]) == 0)
      for path in ["三月", "三月/"] {
        let read = try NamedFile.contents(of: folder[path], limit: 100)
        let names = ["a.csv", "a/z.csv", "b.csv"]
        #expect(read.files.map(\.name) == names.map { folder["三月/\($0)"] })
        #expect(read.files.map { String(decoding: $0.bytes, as: UTF8.self) } == names)
        let link = folder["三月/链接.csv"]
        #expect(
          read.unread.map(\.phrase.en)
            == ["\(link) is a link to a file that cannot be reached; put the file itself there"])
        #expect(read.unread.map(\.shownPath) == [link])
      }
    }
  }

  @Test func `what cannot be read in a folder is told beside what can`() throws {
    try TemporaryFolder.with { folder in
      let deep = Array(repeating: "d", count: Inbox.maximumDepth + 1).joined(separator: "/")
      try folder.write("12345", to: "县/大.csv")
      try folder.write("1234", to: "县/小.csv")
      try folder.write("1", to: "县/\(deep)/深.csv")
      #expect(symlink("nowhere", folder["县/链接.csv"]) == 0)
      let read = try NamedFile.contents(of: folder["县"], limit: 4)
      #expect(read.files.map(\.name) == [folder["县/小.csv"]])
      let names = ["县/\(deep)", "县/大.csv", "县/链接.csv"]
      #expect(read.unread.map(\.shownPath) == names.map { folder[$0] })
      #expect(read.unread.map(\.isFinding) == [true, true, true])
      #expect(unlink(folder["县/小.csv"]) == 0)
      #expect(try NamedFile.contents(of: folder["县"], limit: 4).files.isEmpty)
    }
  }

  private func folderMonth(_ names: [String]) throws -> Month? {
    var contents = NamedFile.Contents()
    contents.files = names.map { ($0, []) }
    return try contents.folderMonth()
  }

  @Test(arguments: [
    (["2023-03/a.csv"], "2023-03"), (["/2023-02/inbox/2023-03/县/a.csv"], "2023-03"),
    (["a.csv"], nil), (["-"], nil), (["2023-03"], nil), (["a.csv", "2023-03/b.csv"], nil),
    (["2023-03/b.csv", "2023-03/县/a.csv", "a.csv"], "2023-03"), ([], nil),
  ])
  func `the month is that of the first file's folder`(names: [String], month: String?) throws {
    #expect(try folderMonth(names)?.description == month)
  }

  @Test func `files in the folders of several months are refused`() {
    let names = ["三 防/inbox/2023-03/县/b.csv", "三 防/inbox/2023-02/a.csv", "c.csv"]
    let error = #expect(throws: ThreeDefenceError.self) { try folderMonth(names) }
    #expect(error?.code == .inputOutput)
    #expect(
      error?.text(.zh)
        == "要审核的文件在几个月的文件夹里（如 2023-02、2023-03）。一次审核一个月的，请写 \"三 防/inbox/2023-03\"")
  }

  @Test func `a folder without files, and a workspace, are told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("", to: "空/.隐")
      try folder.write("", to: "三防/threedef.yaml")
      for (path, reason) in [
        ("空", "文件夹里没有文件"),
        ("三防", "这是工作区；要审核收件文件夹中一个月的文件，请写 \(folder["三防"])/inbox/2023-03"),
      ] {
        let error = #expect(throws: ThreeDefenceError.self) {
          try NamedFile.contents(of: folder[path], limit: 100)
        }
        #expect(error?.sentences.first?.zh == "读不了“\(folder[path])”：\(reason)")
      }
    }
  }

  @Test func `a file is read as it is named`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("一", to: "~$表.csv")
      let read = try NamedFile.contents(of: folder["~$表.csv"], limit: 100)
      #expect(read.files.map(\.name) == [folder["~$表.csv"]])
    }
  }

  @Test func `a file is made, and one that is there is replaced`() throws {
    try TemporaryFolder.with { folder in
      try NamedFile.write(Array("一".utf8), to: folder["表.csv"])
      try NamedFile.write(Array("二".utf8), to: folder["表.csv"])
      #expect(folder.text("表.csv") == "二")
      #expect(try folder.names("") == ["表.csv"])
    }
  }

  @Test func `nothing else beside it is touched`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("别动", to: "表.csv.new/一.csv")
      try NamedFile.write(Array("一".utf8), to: folder["表.csv"])
      #expect(folder.text("表.csv.new/一.csv") == "别动")
    }
  }

  @Test func `a folder in its place stays, and is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("别动", to: "表.csv/一.csv")
      #expect(throws: ThreeDefenceError.self) {
        try NamedFile.write([], to: folder["表.csv"])
      }
      #expect(folder.text("表.csv/一.csv") == "别动")
      #expect(try folder.names("") == ["表.csv"])
    }
  }

  @Test func `a folder that does not exist is told`() throws {
    try TemporaryFolder.with { folder in
      _ = #expect(throws: ThreeDefenceError.self) {
        try NamedFile.write([], to: folder["没有/表.csv"])
      }
    }
  }

  @Test func `a device is written to and stays a device`() throws {
    try TemporaryFolder.with { folder in
      symlink("/dev/null", folder["输出"])
      try NamedFile.write(Array("一".utf8), to: folder["输出"])
      var status = stat()
      #expect(lstat(folder["输出"], &status) == 0)
      #expect(status.st_mode & S_IFMT == S_IFLNK)
    }
  }
}
