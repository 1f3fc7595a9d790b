import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import ThreeDefence

@Suite struct OutputSetTests {
  private func place(_ files: [String: String], _ folder: TemporaryFolder) throws {
    var set = try OutputSet(in: folder["out"], name: "2023-03")
    for (name, text) in files { try set.add(name, Array(text.utf8)) }
    try set.place()
  }

  @Test func `a first set is put in place`() throws {
    try TemporaryFolder.with { folder in
      try place(["report.html": "r", "tables/summary.csv": "s", "letters/421102.txt": "l"], folder)
      #expect(try folder.names("out") == ["2023-03"])
      #expect(try folder.names("out/2023-03") == ["letters", "report.html", "tables"])
      #expect(folder.text("out/2023-03/tables/summary.csv") == "s")
    }
  }

  @Test func `a new set takes the place of the old one, whole`() throws {
    try TemporaryFolder.with { folder in
      try place(["a.csv": "old", "gone.csv": "old"], folder)
      try place(["a.csv": "new", "letters/1.txt": "new"], folder)
      #expect(try folder.names("out/2023-03") == ["a.csv", "letters"])
      #expect(folder.text("out/2023-03/a.csv") == "new")
      #expect(try folder.names("out") == ["2023-03"])
    }
  }

  @Test func `a set that is not placed leaves the old one and nothing else`() throws {
    try TemporaryFolder.with { folder in
      try place(["a.csv": "old"], folder)
      try abandon(folder)
      #expect(try folder.names("out") == ["2023-03"])
      #expect(folder.text("out/2023-03/a.csv") == "old")
    }
  }

  private func abandon(_ folder: TemporaryFolder) throws {
    var set = try OutputSet(in: folder["out"], name: "2023-03")
    try set.add("a.csv", Array("new".utf8))
  }

  @Test func `until it is placed the old set is there and whole`() throws {
    try TemporaryFolder.with { folder in
      try place(["a.csv": "old"], folder)
      var set = try OutputSet(in: folder["out"], name: "2023-03")
      try set.add("a.csv", Array("new".utf8))
      #expect(folder.text("out/2023-03/a.csv") == "old")
      try set.place()
      #expect(folder.text("out/2023-03/a.csv") == "new")
    }
  }

  @Test func `what a killed run has left is cleared`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("half", to: "out/.2023-03.new/tables/half.csv")
      try folder.write("older", to: "out/.2023-03.old/a.csv")
      try folder.write("old", to: "out/2023-03/a.csv")
      try place(["b.csv": "new"], folder)
      #expect(try folder.names("out") == ["2023-03"])
      #expect(try folder.names("out/2023-03") == ["b.csv"])
    }
  }

  @Test func `a set that a killed run had put aside is put back`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old", to: "out/.2023-03.old/a.csv")
      try abandon(folder)
      #expect(folder.text("out/2023-03/a.csv") == "old")
    }
  }

  @Test func `a disk that cannot exchange folders puts the new one in place in two steps`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old", to: "old/a.csv")
      try folder.write("new", to: "new/a.csv")
      try FolderExchange.inTwoSteps(
        old: folder["old"], new: folder["new"], aside: folder["aside"])
      #expect(folder.text("old/a.csv") == "new")
      #expect(folder.text("aside/a.csv") == "old")
    }
  }

  @Test func `where the second step fails the old folder is put back`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old", to: "old/a.csv")
      #expect(throws: SystemFault(number: ENOENT)) {
        try FolderExchange.inTwoSteps(
          old: folder["old"], new: folder["new"], aside: folder["aside"])
      }
      #expect(folder.text("old/a.csv") == "old")
    }
  }

  @Test func `an out that is a file is told and left alone`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "out")
      let error = #expect(throws: ThreeDefenceError.self) { try place(["a.csv": "a"], folder) }
      #expect(error?.code == .inputOutput)
      #expect(error?.text(.zh).contains(folder["out"]) == true)
      #expect(folder.text("out") == "x")
    }
  }

  @Test func `a set's place that is a file is told and left alone`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("x", to: "out/2023-03")
      let error = #expect(throws: ThreeDefenceError.self) { try place(["a.csv": "a"], folder) }
      #expect(error?.code == .inputOutput)
      #expect(folder.text("out/2023-03") == "x")
      #expect(try folder.names("out") == ["2023-03"])
    }
  }

  @Test(arguments: ["../a.csv", "/a.csv", "letters/../../a.csv", "letters//a.csv", ".", ""])
  func `no file is written outside the set`(name: String) throws {
    try TemporaryFolder.with { folder in
      let error = #expect(throws: ThreeDefenceError.self) { try place([name: "a"], folder) }
      #expect(error?.code == .inputOutput)
      let names = try folder.names("")
      #expect(names == ["out"])
      #expect(try folder.names("out").isEmpty)
    }
  }

  @Test func `links in an old set are removed, what they lead to is not`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("precious", to: "elsewhere/a.txt")
      try folder.write("old", to: "out/2023-03/a.csv")
      #expect(symlink("../../elsewhere", folder["out/2023-03/link"]) == 0)
      try place(["a.csv": "new"], folder)
      #expect(try folder.names("out/2023-03") == ["a.csv"])
      #expect(folder.text("elsewhere/a.txt") == "precious")
    }
  }

  @Test func `a reader finds a set at any moment`() throws {
    try TemporaryFolder.with { folder in
      try place(["a.csv": "0"], folder)
      let isDone = Atomic(false)
      let missed = Atomic(0)
      let path = folder["out/2023-03"]
      DispatchQueue.concurrentPerform(iterations: 2) { reader in
        if reader == 0 {
          for round in 0..<500 { try? place(["a.csv": "\(round)"], folder) }
          isDone.store(true, ordering: .sequentiallyConsistent)
        }
        while !isDone.load(ordering: .sequentiallyConsistent) {
          if access(path, F_OK) != 0 { missed.add(1, ordering: .sequentiallyConsistent) }
        }
      }
      #expect(missed.load(ordering: .sequentiallyConsistent) == 0)
      #expect(folder.text("out/2023-03/a.csv") == "499")
    }
  }

  @Test func `a reader never sees half a set`() throws {
    try TemporaryFolder.with { folder in
      try place(["a.csv": "0", "b.csv": "0"], folder)
      // Whoever opens the folder once sees files of one set only.
      for round in 1...20 {
        let held = open(folder["out/2023-03"], O_RDONLY | O_DIRECTORY)
        try place(["a.csv": "\(round)", "b.csv": "\(round)"], folder)
        #expect(folder.text("out/2023-03/a.csv") == folder.text("out/2023-03/b.csv"))
        #expect(openat(held, "a.csv", O_RDONLY) < 0)
        close(held)
      }
    }
  }
}
