import Foundation
import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

struct OutputFilesTests {
  private func city() -> PictureBuilder {
    var builder = PictureBuilder()
    builder.add(unit: "421102", "黄州区")
    builder.add(unit: "421100", "市直")
    builder.add(
      school: "2142900001", "红星小学", unit: "421102", state: .onTime,
      deciding: builder.arrival("a.csv", at: builder.moment(20)), values: [812, 1, 30, 205, 5])
    builder.add(school: "2142900002", "东湖小学", unit: "421102", state: .missing, monthsMissed: 1)
    builder.findings = [
      Finding(check: "guessed-encoding", severity: .hint, message: Message(.formCheck, "编码"))
    ]
    return builder
  }

  private func letters() throws -> [LetterTemplate] { try TemplateStore().letters(.zh) }

  private func files(_ picture: MonthPicture, workers: Int = 2) throws -> [String: [UInt8]] {
    let made = try OutputFiles.make(
      try Summary(picture), letters: letters(), language: .zh, encoding: .utf8, workers: workers)
    return Dictionary(uniqueKeysWithValues: made.map { ($0.path, $0.bytes) })
  }

  @Test func `the files stand in printing order, the manifest last`() throws {
    let made = try OutputFiles.make(
      try Summary(city().picture()), letters: letters(), language: .zh, encoding: .utf8WithMark)
    #expect(
      made.map(\.path) == [
        "tables/reporting.csv", "tables/summary.csv", "tables/returns.csv", "tables/findings.csv",
        "tables/details.csv", "tables/unexpected.csv", "tables/register-changes.csv",
        "reminders.csv", "letters/421102.txt", "messages/421102.txt", "report.html",
        "three-defence-421100-2023-03.xml.gz", "manifest.json",
      ])
    for file in made where file.path.hasSuffix(".csv") {
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }

  @Test func `letters of many units stand in their order, whoever has written them`() throws {
    var builder = PictureBuilder()
    let codes = (0..<501).map { String(421_200 + $0) }
    for (number, code) in codes.enumerated() {
      builder.add(unit: code, "第\(number)区")
      builder.add(
        school: String(2_142_900_000 + number), "小学", unit: code, state: .missing, monthsMissed: 1)
    }
    let made = try OutputFiles.make(
      try Summary(builder.picture()), letters: letters(), language: .zh, encoding: .utf8,
      workers: 3)
    for folder in ["letters", "messages"] {
      let files = made.filter { $0.path.hasPrefix(folder + "/") }
      #expect(files.map(\.path) == codes.map { "\(folder)/\($0).txt" })
      let last = String(decoding: files.last?.bytes ?? [], as: UTF8.self)
      #expect(last.contains("第500区："))
    }
  }

  @Test func `tables can be written for office programs that know GB18030 alone`() throws {
    let made = try OutputFiles.make(
      try Summary(city().picture()), letters: letters(), language: .zh, encoding: .gb18030)
    // 报送单位 in GB 2312.
    #expect(made[0].bytes.starts(with: [0xB1, 0xA8, 0xCB, 0xCD, 0xB5, 0xA5, 0xCE, 0xBB]))
  }

  @Test func `the manifest tells size and digest of every other file, and the counts`() throws {
    var picture = city().picture()
    picture.intake = IntakeCounts(submissions: 3, forms: 4)
    let files = try files(picture)
    let text = String(decoding: try #require(files["manifest.json"]), as: UTF8.self)
    for (path, bytes) in files where path != "manifest.json" {
      #expect(
        text.contains(
          """
              {
                "path" : "\(path)",
                "sha256" : "\(SHA256.hex(SHA256.hash(bytes)))",
                "size" : \(bytes.count)
              }
          """))
    }
    let head = text.prefix { $0 != "[" }
    #expect(
      head == """
        {
          "as_of" : "2023-03-27T08:00:00+08:00",
          "bureau" : "黄冈市教育局",
          "division" : "421100",
          "due" : "2023-03-26T00:00:00+08:00",
          "editions" : {
            "form_template" : "small-2023",
            "standard" : "",
            "standard_edition" : ""
          },
          "files" : 
        """)
    let rest = text.suffix(from: try #require(text.range(of: "\n  ],\n")).upperBound)
    #expect(
      rest == """
          "findings" : {
            "fatal" : 0,
            "hint" : 1,
            "query" : 0
          },
          "month" : "2023-03",
          "received" : {
            "forms" : 4,
            "submissions" : 3
          },
          "schools" : {
            "expected" : 2,
            "forms_of_record" : 1,
            "late" : 0,
            "missing" : 1,
            "on_time" : 1,
            "returned" : 0,
            "unexpected" : 0
          },
          "version" : "0.1.0"
        }

        """)
  }

  @Test func `levels that do not add up stop the run`() {
    var picture = city().picture()
    picture.schools[0].unit = 9
    #expect {
      try OutputFiles.make(
        try Summary(picture), letters: letters(), language: .zh, encoding: .utf8)
    } throws: {
      ($0 as? ThreeDefenceError)?.code == .arithmetic
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the order of what came in and the number of workers change no byte`(seed: UInt64) throws {
    let ordered = PictureBuilder.random(seed: seed, shuffled: false).picture()
    let shuffled = PictureBuilder.random(seed: seed, shuffled: true)
      .picture(reversingRecords: true)
    #expect(try files(ordered, workers: 1) == files(shuffled, workers: 2))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `figures of groups add up to those of all schools`(seed: UInt64) throws {
    let picture = PictureBuilder.random(seed: seed, shuffled: false).picture()
    let summary = try Summary(picture)
    let total = try #require(summary.groups.indices.last)
    #expect(summary.states[total].expected == Int64(picture.schools.count))
    #expect(summary.counted[total] == Int64(picture.records.schools.count))
    #expect(summary.states[total].unexpected == Int64(picture.unexpected.count))
    for (number, indicator) in picture.template.indicators.enumerated() {
      let known = (0..<picture.records.count).compactMap { picture.records[$0, number].number }
      let expected =
        indicator.rollUp == .min
        ? known.min() : known.reduce(0, +)
      #expect(summary.figures[number][total] == expected)
    }
  }
}
