import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// An archive is held against its checksums, its schema and its own sums.
struct ArchiveCheckupTests {
  /// The archive of a month in which one school of three has reported, as text.
  private static func archive() throws -> String {
    var month = try MonthCase()
    let bytes = try SampleForm().list
    let reader = SubmissionReader(template: month.template, limit: 1 << 20)
    month.receive(
      "一.csv", reader.read(bytes, month: month.month), at: "20T09:00",
      digest: SHA256.hash(bytes))
    let picture = try month.picture()
    let packed = Archive.pack(picture, summary: try Summary(picture), workers: 2)
    return String(decoding: Gzip.unpack(packed, limit: 1 << 30).bytes, as: UTF8.self)
  }

  private let sound: String

  init() throws { sound = try Self.archive() }

  private func report(_ text: String) -> ArchiveCheckup.Report {
    ArchiveCheckup().report(Gzip.pack(Array(text.utf8)))
  }

  private func faults(_ old: String, _ new: String) -> [String] {
    #expect(sound.contains(old), "\(old)")
    return report(sound.replacing(old, with: new, maxReplacements: 1)).faults.map { $0.text(.zh) }
  }

  @Test func `an archive as it is written is sound`() {
    let report = report(sound)
    #expect(report.faults.isEmpty, "\(report.faults)")
    #expect(report.month == LedgerSamples.march && report.bureau == "黄冈市教育局")
    #expect(report.schools == 3 && report.forms == 1)
    #expect(ArchiveCheckup().report(Array(sound.utf8)).faults.isEmpty)
  }

  @Test func `a changed figure of a form is told by the sums of its unit and of all`() {
    let told = faults(
      "<student_count>610</student_count>", "<student_count>710</student_count>")
    #expect(
      told == [
        "黄州区教育局的“在校学生数”写的是 610，按归档中各校的报表和状态应为 710".replacing(
          "黄州区教育局", with: "421102"),
        "合计的“在校学生数”写的是 610，按归档中各校的报表和状态应为 710",
      ])
  }

  @Test func `a changed state, count, verdict or school is told`() {
    #expect(faults(#"state="onTime""#, #"state="late""#).count == 4)
    #expect(faults(#"on-time="1""#, #"on-time="2""#).count == 1)
    #expect(faults(#"counted="1""#, #"counted="0""#).count == 1)
    #expect(faults(#"state="onTime""#, #"state="missing""#).count == 1)
    #expect(faults(#"<school code="2142900002" state="missing"/>"#, "").count == 1)
    #expect(faults(#"<school code="2142900002""#, #"<school code="2142900003""#).count >= 1)
    #expect(faults(#"id="S07" met="1""#, #"id="S07" met="0""#).count == 1)
    // The lowest wall of a unit, which stands after all forms.
    let lowest = "<perimeter_wall_min_height_m>2.20</perimeter_wall_min_height_m>"
    let parts = sound.split(separator: "<summary>", maxSplits: 1)
    let changed = parts[1].replacing(
      lowest, with: lowest.replacing("2.20", with: "1.20"), maxReplacements: 1)
    #expect(changed != parts[1])
    #expect(report("\(parts[0])<summary>\(changed)").faults.count == 1)
  }

  @Test func `what the schema does not allow is told with its line`() {
    let told = faults("<student_count>610</student_count>", "<student_count>many</student_count>")
    #expect(told.first?.contains("不符合归档格式") == true)
    #expect(faults("<register>", "<register><school/>").isEmpty == false)
    #expect(faults(#"form-template="three-defence-2023""#, #"form-template="x""#).count == 1)
    #expect(report("<archive/>").faults.count == 1)
    #expect(report("<archive").faults.count == 1)
  }

  @Test func `a cut or damaged file is told`() {
    let packed = Gzip.pack(Array(sound.utf8))
    #expect(
      ArchiveCheckup().report(Array(packed.dropLast(20))).faults
        == [ArchiveSentence.cutOff.phrase])
    var damaged = packed
    damaged[damaged.count - 6] ^= 1
    #expect(ArchiveCheckup().report(damaged).faults == [ArchiveSentence.damaged.phrase])
  }

  @Test func `a file that is not the one in the manifest beside it is told`() throws {
    let packed = Gzip.pack(Array(sound.utf8))
    func report(_ digest: String) -> [Phrase] {
      let manifest = #"{"files": [{"path": "a.xml.gz", "size": 1, "sha256": "\#(digest)"}]}"#
      return ArchiveCheckup().report(packed, name: "a.xml.gz", manifest: Array(manifest.utf8))
        .faults
    }
    #expect(report(SHA256.hex(SHA256.hash(packed))).isEmpty)
    #expect(report(String(repeating: "0", count: 64)) == [ArchiveSentence.digest.phrase])
  }
}
