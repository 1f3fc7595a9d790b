import Foundation
import TestSupport
import Testing

/// What a standard of the bureau's own changes, and what it does not.
struct OwnStandardTests {
  private static let command = "threedef aggregate --workspace city --month 2023-03 --quiet"
  private static let archive = "three-defence-421100-2023-03.xml"

  /// Replaces something in the shipped standard once, as the city's own.
  private func change(_ old: String, to new: String, in folder: TemporaryFolder) throws {
    let shipped = try String(
      contentsOfFile: "\(repositoryRoot)templates/standards/hubei.yaml", encoding: .utf8)
    let parts = shipped.components(separatedBy: old)
    try #require(parts.count == 2)
    try folder.write(parts.joined(separator: new), to: "city/standards/hubei.yaml")
  }

  /// The outputs of the month by path, as text, the archive unpacked.
  private func outputs(_ folder: TemporaryFolder) throws -> [String: String] {
    let run = try folder.run(Self.command)
    try #require(run.status == 0, "\(run)")
    let unpacked = try folder.run("gunzip -c city/out/2023-03/\(Self.archive).gz")
    var files = folder.files(below: "city/out/2023-03").mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    files[Self.archive + ".gz"] = nil
    files[Self.archive] = unpacked.output
    return files
  }

  /// The headings of the columns of a table in which rows differ.
  private func changedColumns(_ old: String, _ new: String) -> Set<String> {
    let tables = [old, new].map {
      $0.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    #expect(tables[0].count == tables[1].count)
    var changed: Set<String> = []
    for (row, other) in zip(tables[0], tables[1]) {
      #expect(row.count == other.count)
      for (heading, cells) in zip(tables[0][0], zip(row, other)) where cells.0 != cells.1 {
        changed.insert(String(heading))
      }
    }
    return changed
  }

  /// An archive without its verdicts and without the name of the edition.
  private func withoutVerdicts(_ archive: String, edition: String) -> String {
    archive
      .replacing(/<compliance>.*<\/compliance>/.dotMatchesNewlines(), with: "<compliance/>")
      .replacing("standard-edition=\"\(edition)\"", with: "")
  }

  @Test func `what a run rests on besides what came is named where it has changed`() throws {
    try City.with { folder in
      _ = try outputs(folder)
      let loud = Self.command.replacing(" --quiet", with: "")
      #expect(try !folder.run(loud).output.contains("所用的不同"))
      try change(
        "at-least: 2 + floor(greatest(student_count - 1000, 0) / 500)",
        to: "at-least: 3 + floor(greatest(student_count - 1000, 0) / 500)", in: folder)
      try folder.write(
        """
        id: own
        title: 甲
        rows: units
        columns:
          - { id: forms, heading: 份数, number: count(*) }
        """, to: "city/tables/own.yaml")
      func told(_ run: Int, _ files: String) throws {
        let line = "与第 \(run) 次汇总所用的不同的文件：\(files)；数字也可能因此变动"
        let lines = try folder.run(loud).output.split(separator: "\n")
        #expect(lines.contains(line[...]), "\(lines)")
      }
      try told(2, "standards/hubei.yaml、tables/own.yaml")
      #expect(try !folder.run(loud).output.contains("所用的不同"))
      for path in ["standards/hubei.yaml", "tables/own.yaml"] {
        try FileManager.default.removeItem(atPath: folder["city/" + path])
      }
      try told(4, "standards/hubei.yaml（自带的）、tables/own.yaml（已没有）")
    }
  }

  @Test func `what is wrong with standard, tables and letter is told at once`() throws {
    try City.with { folder in
      try change("at-least: 2 + floor(", to: "at-least: 2 + flor(", in: folder)
      try folder.write("id: own\ntitel: 甲\nrows: units\ncolumns: []\n", to: "city/tables/own.yaml")
      let run = try folder.run("threedef rules --workspace city --month 2023-03 --language en")
      #expect(run.status == 2)
      let files = run.error.split(separator: "\n").map {
        $0.split(separator: ":").prefix(2).last.map(String.init) ?? ""
      }
      #expect(files.first == " standards/hubei.yaml", "\(run)")
      #expect(Set(files) == [" standards/hubei.yaml", " tables/own.yaml"], "\(run)")
      #expect(run.error.contains("did you mean 'floor'"), "\(run)")
    }
  }

  @Test func `a threshold changes the verdicts and nothing else`() throws {
    try City.with { folder in
      let old = try outputs(folder)
      // One guard more for every school: each of the four has two.
      try change(
        "at-least: 2 + floor(greatest(student_count - 1000, 0) / 500)",
        to: "at-least: 3 + floor(greatest(student_count - 1000, 0) / 500)", in: folder)
      let new = try outputs(folder)
      #expect(old.keys.sorted() == new.keys.sorted())
      let changed = old.keys.filter { old[$0] != new[$0] }.sorted()
      #expect(
        changed == [
          "manifest.json", "report.html", "tables/by-type.csv", "tables/compliance.csv",
          "tables/four-hundreds.csv",
          "tables/guards.csv", "tables/shortfalls.csv", Self.archive,
        ])
      func columns(_ table: String) throws -> Set<String> {
        let path = "tables/\(table).csv"
        return changedColumns(try #require(old[path]), try #require(new[path]))
      }
      let rates: Set = ["专职保安员配备校数", "专职保安员配备率", "四项全达校数", "四项全达率"]
      #expect(try columns("four-hundreds") == rates)
      #expect(try columns("by-type") == rates.union(["应配保安员数", "保安员缺口"]))
      #expect(try columns("guards") == ["应配", "缺口", "缺员校数"])
      #expect(try columns("compliance") == ["达标", "不达标", "达标率"])
      let lines = { (text: String?) in Set((text ?? "").split(separator: "\r\n")) }
      let compliance = lines(new["tables/compliance.csv"])
        .subtracting(lines(old["tables/compliance.csv"]))
      #expect(compliance.allSatisfy { $0.contains(",S01,") || $0.contains(",overall,") })
      #expect(compliance.contains(",合计,S01,专职保安员配备,4,0,4,0,0.00"))
      let shortfalls = lines(new["tables/shortfalls.csv"])
      let added = shortfalls.subtracting(lines(old["tables/shortfalls.csv"]))
      #expect(shortfalls.isSuperset(of: lines(old["tables/shortfalls.csv"])))
      #expect(added.count == 4)
      // The old threshold was met in February; the standard has one edition, which judges it anew.
      #expect(added.allSatisfy { $0.hasSuffix(",S01,专职保安员配备,湖北标准第七条,3,2,1,2") }, "\(added)")
      #expect(
        withoutVerdicts(try #require(old[Self.archive]), edition: "2023")
          == withoutVerdicts(try #require(new[Self.archive]), edition: "2023"))
    }
  }

  @Test func `another edition is named wherever the edition is, and changes nothing more`() throws {
    try City.with { folder in
      let old = try outputs(folder)
      try change("id: \"2023\"", to: "id: \"2023-本市\"", in: folder)
      let new = try outputs(folder)
      let changed = old.keys.filter { old[$0] != new[$0] }.sorted()
      #expect(changed == ["manifest.json", "report.html", Self.archive])
      #expect(new["manifest.json"]?.contains("\"2023-本市\"") == true)
      #expect(
        withoutVerdicts(try #require(old[Self.archive]), edition: "2023")
          == withoutVerdicts(try #require(new[Self.archive]), edition: "2023-本市"))
    }
  }

  @Test func `a standard that begins this month judges no earlier one`() throws {
    try City.with { folder in
      let old = try outputs(folder)
      try change("id: \"2023\"", to: "id: \"2023\"\n    from: 2023-03", in: folder)
      let new = try outputs(folder)
      #expect(
        old.keys.filter { old[$0] != new[$0] }.sorted() == [
          "manifest.json", "report.html", "tables/shortfalls.csv",
        ])
      let open = (new["tables/shortfalls.csv"] ?? "").split(separator: "\r\n").dropFirst()
      #expect(!open.isEmpty && open.allSatisfy { $0.hasSuffix(",1") })
      let february = try folder.run("threedef aggregate --workspace city --month 2023-02")
      #expect(february.status == 2, "\(february)")
    }
  }
}
