import Glibc
import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

@Suite struct InboxReadingTests {
  private func read(_ path: String, limit: Int = 100) -> InboxProblem.Reason? {
    switch Inbox.read(path: path, limit: limit) {
    case .whole: nil
    case .tooLarge(_, let file, let limit): .tooLarge(size: file.size, limit: limit)
    case .refused(let reason): reason
    }
  }

  @Test func `a file named on the command line keeps the last part of its path for a name`()
    throws
  {
    try TemporaryFolder.with { folder in
      try folder.write("abc", to: "某校/报表.csv")
      guard case .whole(let bytes, let file) = Inbox.read(path: folder["某校/报表.csv"], limit: 3)
      else {
        Issue.record("not read")
        return
      }
      #expect(bytes == Array("abc".utf8))
      #expect(file.path == Array("报表.csv".utf8))
      #expect(file.size == 3)
    }
  }

  @Test func `an empty file is read`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("", to: "a.csv")
      #expect(read(folder["a.csv"]) == nil)
    }
  }

  @Test func `a file over the limit is not read`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("abcd", to: "a.csv")
      #expect(read(folder["a.csv"], limit: 3) == .tooLarge(size: 4, limit: 3))
    }
  }

  @Test func `a packed file may have a quarter of the limit`() throws {
    try TemporaryFolder.with { folder in
      let packed = Gzip.pack(Array("abc".utf8))
      try folder.write(packed, to: "a.csv")
      #expect(read(folder["a.csv"], limit: 4 * packed.count) == nil)
      let less = 4 * packed.count - 1
      #expect(
        read(folder["a.csv"], limit: less)
          == .tooLarge(size: Int64(packed.count), limit: packed.count - 1))
    }
  }

  @Test func `a file of a terabyte takes no memory`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("", to: "a.csv")
      #expect(truncate(folder["a.csv"], 1 << 40) == 0)
      #expect(read(folder["a.csv"]) == .tooLarge(size: 1 << 40, limit: 100))
    }
  }

  @Test func `a file that has gone is told`() throws {
    try TemporaryFolder.with { folder in #expect(read(folder["a.csv"]) == .vanished) }
  }

  @Test func `a pipe that nobody writes does not hold up the run`() throws {
    try TemporaryFolder.with { folder in
      #expect(mkfifo(folder["pipe"], 0o600) == 0)
      #expect(read(folder["pipe"]) == .notAFile)
    }
  }

  @Test func `folders and devices are no files`() throws {
    #expect(read("/") == .notAFile)
    #expect(read("/dev/zero") == .notAFile)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func `a file without permission is told`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("abc", to: "a.csv")
      #expect(chmod(folder["a.csv"], 0) == 0)
      #expect(read(folder["a.csv"]) == .unreadable(SystemReason.noPermission.phrase))
    }
  }

  @Test func `a file that grows beyond what it was is still being written`() throws {
    // A file of the kernel's says it has no bytes, and has some: as one that grows while it is read.
    #expect(read("/proc/self/status") == .stillBeingWritten)
  }

  @Test func `every reason has its sentence in both languages`() throws {
    let reasons: [InboxProblem.Reason] = [
      .stillBeingWritten, .tooLarge(size: (256 << 20) + 1, limit: 256 << 20), .vanished,
      .danglingLink, .linkToFolder, .notAFile, .hidden, .tooDeep, .noMonth, .outsideMonth,
      .unreadable(SystemReason.noPermission.phrase),
    ]
    for reason in reasons {
      let phrase = InboxProblem(month: Month("2023-03"), path: Array("a.csv".utf8), reason: reason)
        .phrase
      for text in [phrase.zh, phrase.en] {
        #expect(text.contains("inbox/2023-03/a.csv"))
        #expect(!text.contains("{"))
      }
    }
    let tooLarge = InboxProblem(month: nil, path: [], reason: reasons[1]).phrase.en
    #expect(tooLarge.contains("257 MiB, more than the limit of 256 MiB"))
  }
}
