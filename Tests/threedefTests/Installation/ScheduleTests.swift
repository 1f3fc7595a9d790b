import Foundation
import TestSupport
import Testing

/// The installed crontab, run as cron runs it: next to no environment, `/bin/sh`, no time zone, the C
/// locale.
struct ScheduleTests {
  /// A crontab with one job.
  private struct Crontab {
    /// When it runs: minute, hour, day, month, day of the week.
    let when: [String]
    let command: String
    /// What it adds to the environment.
    let variables: [String: String]

    init(_ folder: TemporaryFolder) throws {
      let lines = try #require(folder.text("usr/share/threedef/crontab"))
        .split(separator: "\n").filter { !$0.hasPrefix("#") }
      let assigned = lines.compactMap { $0.wholeMatch(of: /([A-Z_]+)="?([^"]*)"?/) }
      variables = Dictionary(uniqueKeysWithValues: assigned.map { (String($0.1), String($0.2)) })
      let jobs = lines.filter { $0.wholeMatch(of: /[A-Z_]+=.*/) == nil }
      try #require(jobs.count == 1)
      let words = jobs[0].split(separator: " ", maxSplits: 5)
      when = words.prefix(5).map(String.init)
      command = String(words[5])
    }

    /// Runs the job at a moment.
    func run(at moment: String, in folder: TemporaryFolder) throws -> Run {
      let seconds = try Date(moment, strategy: .iso8601).timeIntervalSince1970
      let environment = [
        "PATH": "/usr/bin:/bin", "HOME": folder.path, "LOGNAME": "threedef", "SHELL": "/bin/sh",
        "LANG": "C", "LD_PRELOAD": DisturbedCity.library, "FAULT_CLOCK": String(Int(seconds)),
      ]
      return try folder.run(command, environment: environment.merging(variables) { $1 })
    }
  }

  @Test func `it runs on the day after the due day, and its mail is in UTF-8`() throws {
    try Installation.with { folder in
      let crontab = try Crontab(folder)
      #expect(crontab.when == ["0", "6", "26", "*", "*"])
      // Cron ends a command at a percent sign.
      #expect(!crontab.command.contains("%"))
      #expect(crontab.variables["CONTENT_TYPE"] == "text/plain; charset=UTF-8")
    }
  }

  @Test func `it sums up the bureau's month and says nothing`() throws {
    try Installation.with { folder in
      let crontab = try Crontab(folder)
      for (moment, month) in [
        // Six o'clock of a machine in the bureau's zone, and of one in UTC.
        ("2023-03-26T06:00:00+08:00", "2023-03"), ("2023-03-26T06:00:00Z", "2023-03"),
        // At the bureau it is still March, and then April, where the machine says March.
        ("2023-03-31T15:59:59Z", "2023-03"), ("2023-03-31T16:00:00Z", "2023-04"),
      ] {
        try City.lay(in: folder)
        try City.lay(in: folder, as: "by-hand")
        // The second time there is nothing new.
        for _ in 1...2 {
          let run = try crontab.run(at: moment, in: folder)
          #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(run)")
        }
        #expect(try folder.names("city/out") == [month])
        let byHand = try folder.run(
          "threedef aggregate --workspace by-hand --month \(month) --quiet")
        #expect(byHand.status == 0, "\(byHand)")
        #expect(folder.files(below: "city/out") == folder.files(below: "by-hand/out"), "\(month)")
        for name in ["city", "by-hand"] { try FileManager.default.removeItem(atPath: folder[name]) }
      }
    }
  }

  @Test(arguments: [
    ("echo 'standart: x' >> city/threedef.yaml", ["threedef.yaml:3:1", "standart", "standard"]),
    ("rm city/threedef.yaml", ["threedef.yaml", "threedef init"]),
    ("echo x > city/ledger.sqlite", ["ledger.sqlite", "备份", "threedef archive restore"]),
    ("echo x > city/out", ["out", "写不了"]),
  ])
  func `what went wrong is worth a mail`(fault: String, words: [String]) throws {
    try Installation.with { folder in
      try City.lay(in: folder)
      _ = try folder.run(fault)
      let run = try Crontab(folder).run(at: "2023-03-26T06:00:00+08:00", in: folder)
      #expect(run.status == 2 && run.output.isEmpty, "\(run)")
      #expect(run.error.hasPrefix("threedef: ") && run.error.hasSuffix("\n"), "\(run)")
      #expect(run.error.split(separator: "\n").count == 1, "\(run)")
      for word in words { #expect(run.error.contains(word), "\(run)") }
    }
  }
}
