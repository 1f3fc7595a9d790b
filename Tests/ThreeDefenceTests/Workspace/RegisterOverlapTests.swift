import Testing
import ThreeDefence

@Suite struct RegisterOverlapTests {
  /// The lines of the error that a register gives, in Chinese; none when it is sound.
  private func problems(_ rows: [String]) -> [String] {
    let heading =
      "code,name,unit_code,unit_name,type,ownership,urban_rural,key_target,valid_from,valid_to\n"
    do throws(ThreeDefenceError) {
      _ = try RegisterFile.read(Array((heading + rows.joined(separator: "\n")).utf8))
      return []
    } catch {
      return error.sentences.map(\.zh)
    }
  }

  private func school(_ from: String, _ to: String, unit: String = "421102,黄州区教育局") -> String {
    "2142900001,红星小学,\(unit),211,公办,111,否,\(from),\(to)"
  }

  @Test func `two rows of one code in force on one day are told with code and both rows`() {
    let lines = problems([school("", ""), school("", "")])
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("schools.csv:3：") == true)
    #expect(lines.first?.contains("2142900001") == true)
    #expect(lines.first?.contains("第 2 行和第 3 行") == true)
  }

  @Test(arguments: [
    (["", "2023-03-25"], ["2023-03-25", ""]), (["2023-01-01", "2023-12-31"], ["", "2023-01-01"]),
    (["2020-01-01", ""], ["2022-01-01", "2022-01-01"]),
    (["2023-03-25", "2023-03-25"], ["2023-03-25", "2023-03-25"]),
  ])
  func `a single common day is enough`(first: [String], second: [String]) {
    #expect(problems([school(first[0], first[1]), school(second[0], second[1])]).count == 1)
  }

  @Test func `rows that follow each other are no overlap, in whatever order they stand`() {
    #expect(
      problems([
        school("2023-03-26", ""), school("", "2020-08-31"), school("2020-09-01", "2023-03-25"),
      ]).isEmpty)
  }

  @Test func `a long row overlaps all that begin within it`() {
    let lines = problems([
      school("2020-01-01", "2020-01-31"), school("", ""), school("2021-01-01", "2021-01-31"),
    ])
    #expect(lines.count == 2)
    #expect(lines[0].contains("第 2 行和第 3 行"))
    #expect(lines[1].contains("第 3 行和第 4 行"))
  }

  @Test func `one unit with two names at a time is told once`() {
    let lines = problems([
      "2142900001,甲,421102,黄州区教育局,,,,,,", "2142900002,乙,421102,黄州教育局,,,,,,",
      "2142900003,丙,421102,黄州教育局,,,,,,", "2142900004,丁,421121,团风县教育局,,,,,,",
    ])
    #expect(lines.count == 1)
    for part in ["schools.csv:3：", "421102", "黄州区教育局", "黄州教育局", "第 2 行", "第 3 行"] {
      #expect(lines.first?.contains(part) == true)
    }
  }

  @Test func `a unit may change its name from one day to the next`() {
    #expect(
      problems([
        school("", "2023-03-31"), school("2023-04-01", "", unit: "421102,黄州教育局"),
        "2142900002,乙,421102,黄州区教育局,,,,,2020-01-01,2023-03-31",
      ]).isEmpty)
  }

  @Test func `two units may share a name`() {
    #expect(
      problems(["2142900001,甲,421102,教育局,,,,,,", "2142900002,乙,421121,教育局,,,,,,"]).isEmpty)
  }
}
