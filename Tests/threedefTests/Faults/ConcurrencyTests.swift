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
        let others = [
          "receive", "close 2023-03", "reopen 2023-03 --reason 更正",
          "archive restore city/out/2023-03/*.xml.gz",
        ].map { "threedef \($0) --workspace city" }
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

  @Test func `a run holds the lock until it is recorded`() throws {
    try DisturbedCity.with { city in
      let steps = try city.measure("fresh").steps
      try city.disturb("fresh") { folder in
        // The run is stopped now here, now there; with the lock free, it has not begun or is recorded.
        let run = try folder.run(
          """
          mv city whole
          for step in $(seq 1 10 \(steps)); do
            rm -rf city && cp -a whole city
            \(DisturbedCity.disturbed("FAULT_STOP=$step")) &
            until grep -q '^State:.[TZ]' /proc/$!/status; do sleep 0.02; done
            runs=$(sqlite3 -readonly city/ledger.sqlite 'SELECT count(*) FROM run' 2> /dev/null || echo none)
            flock --nonblock city/.threedef.lock echo "free $runs" || echo "held $runs"
            kill -KILL $! && wait $!
          done
          """)
        let told = run.output.split(separator: "\n").map(String.init)
        #expect(told.count == (steps + 9) / 10, "\(run)")
        #expect(told.count { $0.hasPrefix("held") } >= told.count / 2, "\(run)")
        #expect(!told.contains("free 0"), "\(run)")
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
