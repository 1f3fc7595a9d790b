import Foundation
import TestSupport
import Testing

/// A disk that is full or cannot be written: told in one line, and nothing is lost.
struct DiskTests {
  @Test func `a disk that is full from any step on is told, and the run made again`() throws {
    try DisturbedCity.with { city in
      let steps = try DisturbedCity.scenarios.map { try city.measure($0).steps }
      for seed in 0..<10 {
        let scenario = DisturbedCity.scenarios[seed % 2]
        var random = SeededGenerator(seed: UInt64(seed))
        let step = Int.random(in: 1...steps[seed % 2], using: &random)
        try city.disturb(scenario) { folder in
          let run = try folder.run(DisturbedCity.disturbed("FAULT_FULL=\(step)"))
          // At the very end what could not be tidied up is no failure.
          #expect(run.status == 2 || run.status == 0 && run.error.isEmpty, "step \(step): \(run)")
          if run.status == 2 {
            #expect(run.error.split(separator: "\n").count == 1, "step \(step): \(run)")
            #expect(run.error.contains("磁盘") || run.error.contains("空间"), "step \(step): \(run)")
          }
          #expect(try city.faults(scenario, in: folder) == [], "step \(step)")
        }
      }
    }
  }

  @Test(
    .enabled(if: Namespace.isAllowed, "only where a user may mount"), arguments: [64, 256, 700])
  func `on a small disk the run fails, and goes on once there is room`(kibibytes: Int) throws {
    try DisturbedCity.with { city in
      try city.disturb("fresh") { folder in
        let run = try folder.run(
          Namespace.command(
            """
            mkdir small && mount -t tmpfs -o size=50m tmpfs small && cp -a city small && cd small
            mount -o remount,size=$(($(du -sk . | cut -f1) + \(kibibytes)))k .
            \(DisturbedCity.command)
            echo $?
            mount -o remount,size=50m . && \(DisturbedCity.command)
            echo $?
            cd .. && rm -r city && cp -a small/city .
            """))
        #expect(run.output == "2\n0\n", "\(run)")
        #expect(run.error.split(separator: "\n").count == 1, "\(run)")
        #expect(try city.faults("fresh", in: folder) == [])
      }
    }
  }

  @Test(
    .enabled(if: Namespace.isAllowed, "only where a user may mount"),
    arguments: [
      "aggregate --month 2023-03", "receive", "close 2023-03", "reopen 2023-03 --reason 更正",
    ])
  func `a workspace that cannot be written is told, and stays as it is`(command: String) throws {
    try DisturbedCity.with { city in
      try city.disturb("begun") { folder in
        let before = folder.files(below: "city")
        let run = try folder.run(
          Namespace.command(
            """
            mount --bind city city && mount -o remount,bind,ro city
            threedef \(command) --workspace city
            """))
        #expect(run.status == 2 && run.output.isEmpty, "\(run)")
        #expect(run.error.split(separator: "\n").count == 1, "\(run)")
        #expect(run.error.contains("只读"), "\(run)")
        #expect(folder.files(below: "city") == before)
      }
    }
  }
}

/// A namespace of its own, in which a user without rights may mount.
private enum Namespace {
  static let isAllowed: Bool = {
    let run = try? TemporaryFolder.with { folder in
      try folder.run(command("mkdir disk && mount -t tmpfs tmpfs disk"))
    }
    return run?.status == 0
  }()

  static func command(_ script: String) -> String {
    "unshare --user --map-root-user --mount sh -c '\(script)'"
  }
}
