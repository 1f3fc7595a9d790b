import Foundation
import TestSupport
import Testing

/// What a written-down case cannot say of the main job.
struct AggregateTests {
  private static let command = "threedef aggregate --workspace city --month 2023-03 --quiet"

  @Test func `the same ledger gives the same bytes again, years later`() throws {
    try City.with { folder in
      let first = try folder.run(Self.command)
      #expect(first.status == 0, "\(first)")
      let files = folder.files(below: "city/out")
      // It is 2040.
      let second = try folder.run(DisturbedCity.disturbed("FAULT_CLOCK=2209000000"))
      #expect(second.status == 0, "\(second)")
      #expect(folder.files(below: "city/out") == files)
      #expect(files["2023-03/manifest.json"] != nil)
    }
  }

  @Test func `time zone, locale, user, folder and order of files change no byte`() throws {
    try City.with { folder in
      _ = try folder.run(Self.command)
      // Listed in another order, as it was made in another one.
      try folder.makeFolder("elsewhere/深")
      let copies = """
        cp -p city/*.yaml city/*.csv elsewhere/深/
        cd city && find inbox -type f | LC_ALL=C sort -r | while read -r file; do
          mkdir -p "../elsewhere/深/$(dirname "$file")"
          cp -p "$file" "../elsewhere/深/$file"
        done
        """
      let copied = try folder.run(copies)
      #expect(copied.status == 0, "\(copied)")
      let user = "unshare --user --map-user=4711"
      let isAnother = try folder.run("\(user) true").status == 0
      let run = try folder.run(
        "umask 077; cd elsewhere/深/inbox && \(isAnother ? user : "") "
          + "threedef aggregate --workspace .. --month 2023-03 --quiet",
        environment: [
          "TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "LANGUAGE": "de",
          "HOME": "/", "USER": "nobody", "LOGNAME": "nobody",
        ])
      #expect(run.status == 0, "\(run)")
      #expect(folder.files(below: "elsewhere/深/out") == folder.files(below: "city/out"))
    }
  }

  @Test func `the old outputs stay whole when new ones cannot be written`() throws {
    try City.with { folder in
      _ = try folder.run(Self.command)
      let old = folder.files(below: "city/out")
      // No file may grow beyond one block: the outputs do not fit.
      let run = try folder.run("ulimit -f 1; \(Self.command)")
      #expect(run.status == 2, "\(run)")
      #expect(run.error.split(separator: "\n").count == 1, "\(run)")
      #expect(folder.files(below: "city/out") == old)
    }
  }

  @Test(arguments: [
    ("standards/hubei.yaml", "id: hubei\n"), ("tables/own.yaml", "id: own\n"),
    ("letters/reminder.zh.txt", "{{nobody}}\n"), ("letters/message.zh.txt", "{month}\n"),
  ])
  func `a broken template is told before anything is taken in or written`(
    path: String, text: String
  ) throws {
    try City.with { folder in
      _ = try folder.run(Self.command)
      try folder.write(text, to: "city/\(path)")
      let files = folder.files(below: "city/inbox")
      let sample = try #require(files.first { $0.key.hasPrefix("2023-03/") })
      try folder.write(sample.value + Array("\r\n".utf8), to: "city/inbox/2023-03/更正.csv")
      let old = folder.files(below: "city")
      #expect(old["ledger.sqlite"] != nil)
      let run = try folder.run(Self.command)
      #expect(run.status == 2, "\(run)")
      #expect(run.error.hasPrefix("threedef: \(path):1:"), "\(run)")
      #expect(folder.files(below: "city") == old)
      // Put right, it is taken in.
      try FileManager.default.removeItem(atPath: folder["city/\(path)"])
      let again = try folder.run(Self.command)
      #expect(again.status == 0, "\(again)")
      #expect(folder.files(below: "city/out") != old)
    }
  }

  @Test func `verbose tells each step and its time`() throws {
    try City.with { folder in
      let run = try folder.run("\(Self.command) --verbose --language en")
      let steps = run.error.split(separator: "\n").map { $0.filter { !$0.isNumber } }
      #expect(
        steps == ["intake  ms", "ledger  ms", "checks and sums  ms", "outputs  ms"], "\(run)")
      #expect(run.output.isEmpty, "\(run)")
    }
  }

  @Test func `a closed pipe ends quietly`() throws {
    try TemporaryFolder.with { folder in
      let inbox = "'\(repositoryRoot)samples/huanggang/inbox'"
      let run = try folder.run(
        "(find \(inbox) -type f -print0 | xargs -0 threedef check --month 2023-03 --format json;"
          + " echo $? > status) | head -n 1")
      #expect(run.output == "[\n" && run.error.isEmpty, "\(run)")
      #expect(folder.text("status") == "0\n")
    }
  }

  @Test func `without a month it is the current one of the bureau`() throws {
    try TemporaryFolder.with { folder in
      let run = try folder.run(
        """
        threedef init . --bureau 某市教育局 --division 421100 --quiet
        threedef aggregate --quiet && ls inbox && ls out
        """, environment: ["TZ": "Pacific/Honolulu"])
      let months = run.output.split(separator: "\n")
      #expect(run.status == 0 && months.count == 2 && months.first == months.last, "\(run)")
    }
  }
}
