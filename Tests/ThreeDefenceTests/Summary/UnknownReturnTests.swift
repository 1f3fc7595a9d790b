import TestSupport
import Testing
import ThreeDefence

/// Of which files and rows no school can be told.
struct UnknownReturnTests {
  private let form: SampleForm
  /// A row whose code a spreadsheet has spoilt, and whose name no school has.
  private let lost: String

  init() throws {
    form = try SampleForm()
    lost = form.of("3.14E+09", "无名学校").row
  }

  private func unknown(
    _ receive: (inout MonthCase) -> Void
  ) throws -> (files: [String], rows: [String]) {
    var march = try MonthCase()
    receive(&march)
    let unknown = try march.picture().unknown
    return (
      unknown.files.map(\.file), unknown.rows.map { "\($0.file):\($0.place.row ?? 0):\($0.check)" }
    )
  }

  @Test func `a file without a school is unknown once, whatever is wrong with it`() throws {
    let found = try unknown { march in
      march.receive("通知.csv", Array("停电通知\r\n".utf8), at: "20T09:00")
      march.receive("两行.csv", form.list([lost, lost]), at: "20T09:00")
      march.receive("好.csv", [form], at: "20T09:00")
    }
    #expect(found.files == ["两行.csv", "通知.csv"])
    #expect(found.rows == [])
  }

  @Test func `a zip with a sound list before what is wrong is known, with all its parts`() throws {
    let note = (name: "说明.csv", bytes: Array("请查收\r\n".utf8))
    // More than the limit of 1 MiB, which is a fault of the packing.
    let much = (name: "大.csv", bytes: [UInt8](repeating: 0x41, count: 1 << 20))
    var march = try MonthCase()
    march.receive("镇.zip", storedZip([("一.csv", form.list), note, much]), at: "20T09:00")
    let picture = try march.picture()
    #expect(picture.findings.contains { $0.file == "镇.zip" && $0.severity == .fatal })
    #expect(picture.school("2142900001")?.state == .returned)
    #expect(picture.unknown.files.map(\.file) == [])
    #expect(picture.unknown.rows.map(\.file) == [])
  }

  @Test func `a zip with a school is known with the parts that are no form`() throws {
    let zip = storedZip([("一.csv", form.list), ("说明.csv", Array("请查收\r\n".utf8))])
    let found = try unknown { $0.receive("镇.zip", zip, at: "20T09:00") }
    #expect(found.files == [])
    #expect(found.rows == [])
  }

  @Test func `a zip without a school is unknown part by part`() throws {
    let zip = storedZip([("一.csv", form.list([lost])), ("二.csv", Array("请查收\r\n".utf8))])
    let found = try unknown { $0.receive("镇.zip", zip, at: "20T09:00") }
    #expect(found.files == ["镇.zip/一.csv", "镇.zip/二.csv"])
  }

  @Test func `a lost row of a file is told as a row, though its schools have sent others since`()
    throws
  {
    let list = form.list([form.row, form.of("2142900002").row, lost])
    let found = try unknown { march in
      march.receive("早.csv", [form, form.of("2142900002")], at: "19T09:00")
      march.receive("中.csv", list, at: "20T09:00")
      march.receive("晚.csv", [form, form.of("2142900002")], at: "21T09:00")
    }
    #expect(found.files == [])
    #expect(found.rows == ["中.csv:4:malformed-school-code"])
  }

  @Test func `a file that took the place of a sound one under its name is unknown by itself`()
    throws
  {
    let found = try unknown { march in
      march.receive("校.csv", [form], at: "20T09:00")
      march.receive("校.csv", Array("停电通知\r\n".utf8), at: "21T09:00")
    }
    #expect(found.files == ["校.csv"])
  }

  @Test func `what could not be taken in is told elsewhere`() throws {
    let found = try unknown { march in
      march.unread = [
        InboxProblem(month: march.month, path: Array("大.csv".utf8), reason: .notAFile)
      ]
    }
    #expect(found.files == [])
  }
}
