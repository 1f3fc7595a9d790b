import Glibc
import TestSupport
import Testing
import ThreeDefence

@Suite struct WorkspaceLockTests {
  @Test func `a second run is told that the workspace is busy`() throws {
    try TemporaryFolder.with { folder in
      let lock = try WorkspaceLock(path: folder["lock"], wait: 0)
      let error = #expect(throws: ThreeDefenceError.self) {
        try WorkspaceLock(path: folder["lock"], wait: 0).release()
      }
      #expect(error?.code == .busy)
      lock.release()
      // Other tests start processes, which share every open file until they have become programs.
      try WorkspaceLock(path: folder["lock"], wait: 5).release()
    }
  }

  @Test func `a lock file that is left behind blocks nobody`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("4711", to: "lock")
      try WorkspaceLock(path: folder["lock"], wait: 0).release()
    }
  }

  @Test func `a run that waits gets the lock when the other ends`() throws {
    try TemporaryFolder.with { folder in
      // Another process holds the lock for half a second.
      let child = try holder(of: folder["lock"], folder)
      #expect(throws: ThreeDefenceError.self) {
        try WorkspaceLock(path: folder["lock"], wait: 0).release()
      }
      try WorkspaceLock(path: folder["lock"], wait: 30).release()
      waitpid(child, nil, 0)
    }
  }

  @Test func `the lock goes with its process, however that ends`() throws {
    try TemporaryFolder.with { folder in
      let child = try holder(of: folder["lock"], folder, seconds: "60")
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
      try WorkspaceLock(path: folder["lock"], wait: 5).release()
    }
  }

  @Test func `a lock in a folder that is not there cannot be taken`() throws {
    try TemporaryFolder.with { folder in
      let error = #expect(throws: ThreeDefenceError.self) {
        try WorkspaceLock(path: folder["none/lock"], wait: 0).release()
      }
      #expect(error?.code == .inputOutput)
    }
  }

  /// A process that holds the lock, known by the file it writes once it does.
  private func holder(
    of path: String, _ folder: TemporaryFolder, seconds: String = "0.5"
  ) throws -> pid_t {
    let arguments = [
      "flock", "-F", path, "sh", "-c", "touch '\(folder["held"])' && exec sleep \(seconds)",
    ]
    var child: pid_t = 0
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    try #require(posix_spawnp(&child, "flock", nil, nil, &pointers, environ) == 0)
    for _ in 0..<1_000 where folder.bytes("held") == nil { usleep(10_000) }
    return child
  }
}
