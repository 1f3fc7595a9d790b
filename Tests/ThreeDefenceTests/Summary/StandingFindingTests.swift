import TestSupport
import Testing
import ThreeDefence

/// Which findings stand.
struct StandingFindingTests {
  private let form: SampleForm
  private var march: MonthCase

  init() throws {
    form = try SampleForm()
    march = try MonthCase()
  }

  private var returnedForm: SampleForm { form.with("guard_count", "5") }
  /// Accepted, with a query: V20, recordings kept for more than a year.
  private var queriedForm: SampleForm { form.with("video_retention_days", "400") }

  @Test func `a returned form's findings end when a later form is accepted`() throws {
    var march = march
    march.receive("一.csv", [returnedForm], at: "20T09:00")
    #expect(try march.picture().findings(of: "F11").count == 1)
    march.receive("二.csv", [form], at: "21T09:00")
    #expect(try march.picture().findings(of: "F11").isEmpty)
  }

  @Test func `an accepted form's findings end with it`() throws {
    var march = march
    march.receive("一.csv", [queriedForm], at: "20T09:00")
    #expect(try march.picture().findings(of: "V20").map(\.isOfRecord) == [true])
    march.receive("二.csv", [form], at: "21T09:00")
    #expect(try march.picture().findings(of: "V20").isEmpty)
  }

  @Test func `a returned revision stands beside the accepted form before it`() throws {
    var march = march
    march.receive("一.csv", [queriedForm], at: "20T09:00")
    march.receive("二.csv", [returnedForm], at: "21T09:00")
    let picture = try march.picture()
    #expect(picture.findings(of: "V20").map(\.file) == ["一.csv"])
    #expect(picture.findings(of: "F11").map(\.file) == ["二.csv"])
    #expect(picture.findings(of: "F11").map(\.isOfRecord) == [false])
  }

  @Test func `a finding about a file stands while one of its forms does`() throws {
    // A list that lacks the column of the guards returns both its forms.
    func withoutGuards(_ forms: [SampleForm]) -> [UInt8] {
      let text = String(decoding: form.list(forms.map(\.row)), as: UTF8.self)
      let at = form.headings.firstIndex(of: "专职保安员数") ?? 0
      let lines = text.split(separator: "\r\n").map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
        cells.remove(at: at)
        return cells.joined(separator: ",") + "\r\n"
      }
      return Array(lines.joined().utf8)
    }
    let second = form.of("2142900002")
    var march = march
    march.receive("县.csv", withoutGuards([form, second]), at: "20T09:00")
    func codes() throws -> Set<String> {
      Set(try march.picture().findings.filter { $0.file == "县.csv" }.map(\.schoolCode))
    }
    #expect(try codes().isSuperset(of: ["2142900001", "2142900002"]))
    march.receive("一.csv", [form], at: "21T09:00")
    #expect(try codes().contains("2142900002"))
    #expect(try !codes().contains("2142900001"))
    march.receive("二.csv", [second], at: "22T09:00")
    #expect(try codes().isEmpty)
  }

  @Test func `a file in which no school can be recognised stands for good`() throws {
    var march = march
    march.receive("截图.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: "20T09:00")
    march.receive("一.csv", [form], at: "21T09:00")
    let found = try march.picture().findings.filter { $0.file == "截图.csv" }
    #expect(found.map(\.severity) == [.fatal])
    #expect(found.map(\.schoolCode) == [""])
    #expect(found.allSatisfy { $0.unit == nil })
  }

  private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  @Test func `a file in which no school can be recognised ends when it is replaced`() throws {
    var march = march
    march.receive("镇/一.csv", Self.picture, at: "20T09:00")
    march.receive("镇/二.csv", Self.picture + [1], at: "20T09:00")
    march.receive("镇/一.csv", [form], at: "21T09:00")
    #expect(try march.picture().findings.map(\.file) == ["镇/二.csv"])
    // Replaced by what is no better: told for the last alone.
    march.receive("镇/二.csv", Self.picture + [2], at: "21T09:00")
    #expect(try march.picture().findings.map(\.file) == ["镇/二.csv"])
  }

  @Test func `files of one name that were received from several folders all stand`() throws {
    // Of a file that is received by hand only the last part of its path is known.
    var march = march
    for number in 1...3 {
      march.receive("三防统计表.csv", Self.picture + [UInt8(number)], at: "2\(number)T09:00")
    }
    march.receive("三防统计表.csv", [form.with("camera_count", "约60")], at: "24T09:00")
    march.receive("三防统计表.csv", [form.of("2142900002")], at: "25T09:00")
    let found = try march.picture().findings
    #expect(found.map(\.check).count { $0 == "unreadable-file" } == 3)
    #expect(found.map(\.value).contains("约60"))
  }

  @Test func `what came later but was received earlier does not replace, nor is it replaced`()
    throws
  {
    var march = march
    march.receive("镇/一.csv", Self.picture, at: "21T09:00")
    march.receive("镇/一.csv", Self.picture + [1], at: "20T09:00")
    #expect(try march.picture().findings.map(\.file) == ["镇/一.csv", "镇/一.csv"])
  }

  @Test func `a returned form that is replaced by a returned one is told no more`() throws {
    var march = march
    march.receive("一.csv", [form.with("camera_count", "约60")], at: "20T09:00")
    march.receive("一.csv", [form.with("camera_count", "60台左右")], at: "21T09:00")
    let found = try march.picture().findings(of: .unreadableValue)
    #expect(found.map(\.value) == ["60台左右"])
    // Under another name both files are there to be looked at.
    march.receive("二.csv", [form.with("camera_count", "六十")], at: "22T09:00")
    #expect(
      try march.picture().findings(of: .unreadableValue).map(\.value) == ["60台左右", "六十"])
  }

  @Test func `a returned form is told while its school has nothing else`() throws {
    var march = march
    march.receive("镇/一.csv", [form.with("camera_count", "约60")], at: "20T09:00")
    march.receive("镇/一.csv", Self.picture, at: "21T09:00")
    let picture = try march.picture()
    #expect(picture.findings(of: .unreadableValue).map(\.value) == ["约60"])
    #expect(picture.findings.filter { $0.schoolCode.isEmpty }.map(\.file) == ["镇/一.csv"])
  }

  @Test func `another school's code on a form that was put right is told no more`() throws {
    let second = form.of("2142900002", "东湖小学")
    var march = march
    march.receive("二.csv", [second], at: "19T09:00")
    // The second school's code, the first school's name.
    march.receive("镇/一.csv", [form.of("2142900002", "红星小学")], at: "20T09:00")
    #expect(try march.picture().findings.count { $0.severity == .fatal } == 1)
    march.receive("镇/一.csv", [form], at: "21T09:00")
    #expect(try march.picture().findings.isEmpty)
  }

  @Test func `a part of an archive that held nothing ends when the archive is replaced`() throws {
    var march = march
    let sound = form.list([form.row])
    march.receive(
      "县/镇.zip", storedZip([("一.csv", sound), ("图.csv", Self.picture)]), at: "20T09:00")
    #expect(try march.picture().findings.map(\.file) == ["县/镇.zip/图.csv"])
    march.receive("县/镇.zip", storedZip([("一.csv", sound)]), at: "21T09:00")
    #expect(try march.picture().findings.isEmpty)
  }

  @Test func `what the inbox holds and could not be taken in is a fatal finding on the file`()
    throws
  {
    var march = march
    march.unread = [
      InboxProblem(month: march.month, path: Array("断.csv".utf8), reason: .danglingLink),
      InboxProblem(
        month: march.month, path: [], reason: .unreadable(Phrase(zh: "没有权限", en: "no right"))),
    ]
    let found = try march.picture().findings
    #expect(found.map(\.file) == [".", "断.csv"])
    #expect(found.map(\.check) == ["unreadable-file", "unreadable-file"])
    #expect(found.map(\.severity) == [.fatal, .fatal])
    let text = found[1].message.text(.zh) { $0 }
    #expect(text.contains("inbox/2023-03/断.csv") && text.contains("链接"))
  }

  @Test func `findings stand by unit, school, file, row and column, those of files first`() throws {
    var march = march
    let bad = { (code: String) in form.of(code, "").with("student_count", "") }
    march.receive(
      "县.csv", [bad("2142900003"), bad("2142900002"), bad("2142900001").with("staff_count", "")],
      at: "20T09:00")
    march.receive("空.csv", Array("".utf8), at: "20T09:00")
    let picture = try march.picture()
    let missing = picture.findings(of: .missingValue)
    #expect(
      missing.map(\.schoolCode) == ["2142900001", "2142900001", "2142900002", "2142900003"])
    // 在校学生数 is the fourth column of a list, 教职工数 the sixth.
    #expect(missing.map(\.place.column) == ["D", "F", "D", "D"])
    #expect(missing.map(\.place.row) == [4, 4, 3, 2])
    #expect(picture.findings.first?.file == "空.csv")
  }
}
