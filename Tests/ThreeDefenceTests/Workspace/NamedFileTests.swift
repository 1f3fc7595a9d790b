import Glibc
import TestSupport
import Testing
import ThreeDefence

/// Files for results, named on the command line.
struct NamedFileTests {
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
