import Glibc
import TestSupport
import Testing
import ThreeDefence

@Suite struct InboxTests {
  private let march = Month("2023-03")

  private func inbox(_ folder: TemporaryFolder) -> Inbox { Inbox(path: folder["inbox"]) }

  private func paths(_ listing: Inbox.Listing) -> [[UInt8]] {
    listing.months.flatMap { $0.files.map(\.path) }
  }

  private func problems(_ listing: Inbox.Listing) -> [String: InboxProblem.Reason] {
    Dictionary(
      listing.problems.map { ($0.shownPath, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `files of every month are listed at any depth, by the bytes of their path`() throws {
    try TemporaryFolder.with { folder in
      for name in ["2023-03/b.csv", "2023-03/a/z.csv", "2023-03/a.csv", "2023-03/a/b/c/d.xml"] {
        try folder.write("x", to: "inbox/\(name)")
      }
      try folder.write("xyz", to: "inbox/2023-02/old.csv")
      let listing = try inbox(folder).list()
      #expect(listing.months.map { "\($0.month)" } == ["2023-02", "2023-03"])
      #expect(listing.months.first?.files.first?.size == 3)
      // '.' sorts before '/'.
      #expect(
        listing.months.last?.files.map { String(decoding: $0.path, as: UTF8.self) }
          == ["a.csv", "a/b/c/d.xml", "a/z.csv", "b.csv"])
      #expect(listing.problems.isEmpty)
    }
  }

  @Test func `the modification time is exact to the nanosecond`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "inbox/2023-03/a.csv")
      let time = timespec(tv_sec: 1_679_274_000, tv_nsec: 123_456_789)
      #expect(utimensat(AT_FDCWD, folder["inbox/2023-03/a.csv"], [time, time], 0) == 0)
      let file = try inbox(folder).list().months.first?.files.first
      #expect(file?.modified == Instant(nanoseconds: 1_679_274_000_123_456_789))
    }
  }

  @Test func `an inbox that is not there is empty`() throws {
    try TemporaryFolder.with { folder in
      let listing = try inbox(folder).list()
      #expect(listing.months.isEmpty && listing.problems.isEmpty)
    }
  }

  @Test func `an inbox that is a file stops the run`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "inbox")
      let error = #expect(throws: ThreeDefenceError.self) { try inbox(folder).list() }
      #expect(error?.code == .inputOutput)
    }
  }

  @Test func `names that are no UTF-8 are listed, shown as GBK and opened`() throws {
    try TemporaryFolder.with { folder in
      try folder.makeFolder("inbox/2023-03")
      // 大碶小学.csv in GBK; the second byte of the second character is a backslash.
      let name: [UInt8] = [0xB4, 0xF3, 0xB4, 0x5C, 0xD0, 0xA1, 0xD1, 0xA7, 0x2E, 0x63, 0x73, 0x76]
      let path = Array(folder["inbox/2023-03/"].utf8) + name
      let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o600)
      #expect(descriptor >= 0)
      #expect(write(descriptor, "abc", 3) == 3)
      close(descriptor)
      let inbox = inbox(folder)
      let listing = try inbox.list()
      #expect(paths(listing) == [name])
      #expect(shownPath(name) == "大碶小学.csv")
      let month = try #require(march)
      let file = try #require(listing.months.first?.files.first)
      #expect(inbox.read(file, of: month, limit: 10) == .whole(Array("abc".utf8), file))
    }
  }

  @Test func `names that look alike are two files`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("1", to: "inbox/2023-03/Caf\u{E9}分校.csv")
      try folder.write("2", to: "inbox/2023-03/Cafe\u{301}分校.csv")
      #expect(try paths(inbox(folder).list()).count == 2)
    }
  }

  @Test func `what offices and systems leave about is passed over in silence`() throws {
    try TemporaryFolder.with { folder in
      for name in [
        "~$报表.xlsx", ".~lock.报表.csv#", "Thumbs.db", "THUMBS.DB", ".DS_Store", "desktop.ini",
        "._报表.csv", ".~报表.csv", "__MACOSX/._a.csv", "@eaDir/a.csv@SynoEAStream", "#recycle/a.csv",
        "$RECYCLE.BIN/a.csv",
      ] { try folder.write("x", to: "inbox/2023-03/\(name)") }
      try folder.write("x", to: "inbox/.DS_Store")
      let listing = try inbox(folder).list()
      #expect(paths(listing).isEmpty)
      #expect(listing.problems.isEmpty)
    }
  }

  @Test func `hidden files are told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "inbox/2023-03/.黄州区.csv.Xa81Kq")
      try folder.write("x", to: "inbox/2023-03/.~tmp~/黄州区.csv")
      let listing = try inbox(folder).list()
      #expect(paths(listing).isEmpty)
      #expect(
        problems(listing)
          == ["2023-03/.黄州区.csv.Xa81Kq": .hidden, "2023-03/.~tmp~": .hidden])
    }
  }

  @Test func `pipes, sockets, dangling links and links to folders are told and never opened`()
    throws
  {
    try TemporaryFolder.with { folder in
      try folder.write("good", to: "inbox/2023-03/good.csv")
      try folder.write("inside", to: "inbox/2023-03/x.csv/inside.csv")
      #expect(mkfifo(folder["inbox/2023-03/pipe.csv"], 0o600) == 0)
      #expect(symlink("/nonexistent/y.csv", folder["inbox/2023-03/dangling.csv"]) == 0)
      #expect(symlink("good.csv", folder["inbox/2023-03/link.csv"]) == 0)
      #expect(symlink("..", folder["inbox/2023-03/circle"]) == 0)
      #expect(symlink("self", folder["inbox/2023-03/self"]) == 0)
      #expect(symlink("pipe.csv", folder["inbox/2023-03/to-pipe"]) == 0)
      #expect(symlink("/dev/zero", folder["inbox/2023-03/zero.csv"]) == 0)
      let listing = try inbox(folder).list()
      #expect(
        paths(listing).map { String(decoding: $0, as: UTF8.self) }
          == ["good.csv", "link.csv", "x.csv/inside.csv"])
      #expect(
        problems(listing) == [
          "2023-03/pipe.csv": .notAFile, "2023-03/dangling.csv": .danglingLink,
          "2023-03/circle": .linkToFolder, "2023-03/self": .danglingLink,
          "2023-03/to-pipe": .notAFile, "2023-03/zero.csv": .notAFile,
        ])
    }
  }

  @Test func `a link is as large and as old as the file it leads to`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("12345", to: "elsewhere.csv")
      try folder.makeFolder("inbox/2023-03")
      #expect(symlink("../../elsewhere.csv", folder["inbox/2023-03/link.csv"]) == 0)
      let file = try #require(try inbox(folder).list().months.first?.files.first)
      #expect(file.size == 5)
      let month = try #require(march)
      #expect(inbox(folder).read(file, of: month, limit: 9) == .whole(Array("12345".utf8), file))
    }
  }

  @Test func `the folder of a month may be a link`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "share/a.csv")
      try folder.makeFolder("inbox")
      #expect(symlink("../share", folder["inbox/2023-03"]) == 0)
      #expect(try paths(inbox(folder).list()) == [Array("a.csv".utf8)])
    }
  }

  @Test(arguments: ["2023-13", "旧", "202303", "2023-3", "2023-03 副本"])
  func `a folder that is no month is told`(name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "inbox/\(name)/a.csv")
      let listing = try inbox(folder).list()
      #expect(listing.months.isEmpty)
      #expect(problems(listing) == [name: .noMonth])
    }
  }

  @Test(arguments: [
    ("2023年3月", "inbox/2023年3月 的名字要写成 2023-03，其中的文件没有收。请改名为 2023-03；已有这个文件夹的，把文件移进去"),
    ("2023-3", "inbox/2023-3 的名字要写成 2023-03，其中的文件没有收。请改名为 2023-03；已有这个文件夹的，把文件移进去"),
    ("十二月", "inbox/十二月 的名字看不出是哪一年，其中的文件没有收。请改名为四位年份加“-12”"),
    ("2022-2023-1学期", "inbox/2022-2023-1学期 的名字看不出是哪个月，其中的文件没有收。请改名为年份、横线和两位月份，如 2023-03"),
    ("2023-13", "inbox/2023-13 的名字看不出是哪个月，其中的文件没有收。请改名为年份、横线和两位月份，如 2023-03"),
  ])
  func `a folder that is no month is told how to be named`(name: String, sentence: String) {
    let problem = InboxProblem(month: nil, path: Array(name.utf8), reason: .noMonth)
    #expect(problem.phrase.zh == sentence)
  }

  @Test func `a file beside the months is told, even one named like a month`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "inbox/a.csv")
      try folder.write("x", to: "inbox/2023-03")
      #expect(
        try problems(inbox(folder).list()) == ["a.csv": .outsideMonth, "2023-03": .outsideMonth])
    }
  }

  @Test func `hidden things and dangling links beside the months are told as what they are`()
    throws
  {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "inbox/.stfolder/a")
      #expect(symlink("nowhere", folder["inbox/2023-03"]) == 0)
      #expect(symlink("nowhere", folder["inbox/三月"]) == 0)
      #expect(
        try problems(inbox(folder).list())
          == [".stfolder": .hidden, "2023-03": .danglingLink, "三月": .danglingLink])
    }
  }

  @Test func `folders within folders end at the limit`() throws {
    try TemporaryFolder.with { folder in
      let deep = Array(repeating: "d", count: Inbox.maximumDepth).joined(separator: "/")
      try folder.write("x", to: "inbox/2023-03/\(deep)/a.csv")
      try folder.write("x", to: "inbox/2023-03/\(deep)/e/b.csv")
      let listing = try inbox(folder).list()
      #expect(paths(listing) == [Array("\(deep)/a.csv".utf8)])
      #expect(problems(listing) == ["2023-03/\(deep)/e": .tooDeep])
    }
  }

  @Test func `a name in no encoding at all is shown as far as it can be`() {
    #expect(shownPath([0x61, 0xFF, 0x62, 0xFF]) == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func `control characters in a name are not shown`() {
    #expect(shownPath(Array("a\n\u{1B}[31mb.csv".utf8)) == "a\u{FFFD}\u{FFFD}[31mb.csv")
  }
}
