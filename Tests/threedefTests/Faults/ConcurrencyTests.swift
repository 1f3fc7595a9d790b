import Foundation
import TestSupport
import Testing

/// Several runs at once wait for each other or leave with 75, and come to what one run comes to.
struct ConcurrencyTests {
  private static let command = DisturbedCity.command

  @Test func `runs and intakes at once come to what one run comes to`() throws {
    try DisturbedCity.with { city in
      try city.disturb("begun") { folder in
        let aggregate = "\(Self.command) --wait 120"
        let receive = "threedef receive --workspace city --quiet --wait 120"
        let commands = [aggregate, receive, aggregate, receive, aggregate]
        let processes = try commands.enumerated().map { number, command in
          try folder.start(command, output: "output\(number)", error: "error\(number)")
        }
        for (number, process) in processes.enumerated() {
          process.waitUntilExit()
          #expect(process.terminationStatus == 0, "\(folder.text("error\(number)") ?? "")")
        }
        #expect(try city.faults("begun", in: folder) == [])
      }
    }
  }

  @Test func `a run that may not wait leaves with 75 and changes nothing`() throws {
    try DisturbedCity.with { city in
      try city.disturb("begun") { folder in
        let before = folder.files(below: "city/out")
        let others = ["receive", "close 2023-03"].map { "threedef \($0) --workspace city" }
        for command in [Self.command] + others {
          let run = try folder.run("flock city/.threedef.lock \(command) --wait 0")
          #expect(run.status == 75 && run.output.isEmpty, "\(run)")
          #expect(run.error.split(separator: "\n").count == 1, "\(run)")
        }
        #expect(folder.files(below: "city/out") == before)
        #expect(try city.faults("begun", in: folder) == [])
      }
    }
  }

  @Test func `the lock of a run that was killed blocks nobody`() throws {
    try DisturbedCity.with { city in
      try city.disturb("begun") { folder in
        let killed = DisturbedCity.disturbed("FAULT_KILL=20")
        let run = try folder.run("\(killed); \(Self.command) --wait 0")
        #expect(run.status == 0, "\(run)")
        #expect(try city.faults("begun", in: folder) == [])
      }
    }
  }
}
