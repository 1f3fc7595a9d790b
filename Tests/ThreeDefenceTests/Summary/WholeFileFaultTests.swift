import TestSupport
import Testing
import ThreeDefence

/// What is wrong with a whole file is told in full of the file, and once of each of its schools.
struct WholeFileFaultTests {
  private let form: SampleForm

  init() throws { form = try SampleForm() }

  /// A list with two of the 60 indicators, and so many schools.
  ///
  /// Of the 58 that it lacks, 7 may be left out: there are 7 that a form need not have.
  private func narrowList(_ count: Int) -> [UInt8] {
    let rows = (1...count).map { number in
      "2023-03,\(2_142_900_000 + number),样例第\(number)小学,610,4,\r\n"
    }
    let header = "报告期,学校标识码,学校名称,在校学生数,专职保安员数,备注\r\n"
    return Array((header + rows.joined()).utf8)
  }

  @Test func `a school is told once of all the columns that its file lacks`() throws {
    var march = try MonthCase()
    march.receive("县.csv", narrowList(2), at: "20T09:00")
    let picture = try march.picture()
    let missing = picture.findings(of: .missingColumn)
    let ofFile = missing.filter { $0.schoolCode.isEmpty && $0.severity == .fatal }
    #expect(ofFile.count == 51)
    let ofSchools = missing.filter { !$0.schoolCode.isEmpty }
    #expect(ofSchools.map(\.schoolCode) == ["2142900001", "2142900002"])
    #expect(ofSchools.map(\.place) == [Place(row: 2), Place(row: 3)])
    #expect(ofSchools.map(\.indicator) == [nil, nil])
    let text = form.template.text(of: ofSchools[0], .zh)
    #expect(text.contains("寄宿生数") && text.contains("51 处"))
    #expect(picture.school("2142900001")?.state == .returned)
  }

  @Test func `a school is told of each kind of fault, and of one alone with its place`() throws {
    let text = String(decoding: narrowList(1), as: UTF8.self)
      .replacing("备注", with: "在校学生数")
    var march = try MonthCase()
    march.receive("县.csv", Array(text.utf8), at: "20T09:00")
    let ofSchool = try march.picture().findings.filter {
      $0.schoolCode == "2142900001" && $0.severity == .fatal
    }
    #expect(ofSchool.map(\.check) == ["missing-column", "duplicate-column"])
    #expect(ofSchool.map(\.place) == [Place(row: 2), Place(row: 2, column: "F")])
    #expect(ofSchool.map(\.indicator) == [nil, "student_count"])
  }

  @Test func `findings are as many as the columns and the schools together, not their product`()
    throws
  {
    let checkup = try Checkup(form: "three-defence-2023")
    for count in [500, 1_000] {
      let report = try checkup.report(
        [("县.csv", narrowList(count))], month: nil, otherwise: LedgerSamples.march,
        now: LedgerSamples.at("2023-03-20T09:00+08:00"), ledger: nil)
      #expect(report.forms == count)
      #expect(report.findings.count == 58 + count)
    }
  }
}
