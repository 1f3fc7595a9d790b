internal import Interchange

/// The month in one compressed XML file 归档, as `templates/three-defence-archive-2023.xsd` has it.
///
/// The same picture gives the same bytes, whatever the number of workers. The text is made by
/// several workers and packed as it comes, so that memory holds the packed file and some 20 MB of
/// text, however many schools there are.
struct Archive {
  private let picture: MonthPicture
  private let summary: Summary
  private let workers: Int
  private var writer = XMLWriter()
  private var text: [UInt8] = []
  private var packed: [UInt8] = []

  /// Bytes of text in each member of the file but the last.
  private static let memberSize = 1 << 20
  /// Elements that one worker writes at a time, and parts that are written before they are packed.
  private static let part = 256
  private static let round = 32

  /// The file's name, `three-defence-421100-2023-03.xml.gz`.
  static func fileName(_ header: MonthPicture.Header) -> String {
    "three-defence-\(header.division)-\(header.month).xml.gz"
  }

  /// The file of a month.
  static func pack(_ picture: MonthPicture, summary: Summary, workers: Int) -> [UInt8] {
    var archive = Archive(picture: picture, summary: summary, workers: workers)
    archive.write()
    archive.packMembers(all: true)
    return archive.packed
  }

  private init(picture: MonthPicture, summary: Summary, workers: Int) {
    self.picture = picture
    self.summary = summary
    self.workers = workers
  }

  private mutating func write() {
    let header = picture.header
    let schools = picture.schools
    let clock = header.clock
    writer.start(
      "archive",
      [
        ("xmlns", "urn:threedef:2023"), ("month", header.month.description),
        ("unit", header.division), ("bureau", header.bureau), ("as-of", clock.text(header.asOf)),
        ("form-template", picture.template.id), ("standard", header.standard),
        ("standard-edition", header.standardEdition),
      ])
    write("register", count: schools.count) { $1.write(schools[$0].school) }
    let forms = ArchivedForms(picture)
    write("forms", count: forms.count) { forms.write($0, to: &$1) }
    let unexpected = picture.unexpected
    write("returns", count: schools.count + unexpected.count) { number, writer in
      if number < schools.count {
        writer.write(schools[number], clock: clock)
      } else {
        writer.write(unexpected[number - schools.count])
      }
    }
    writer.writeReporting(summary)
    writer.writeSummary(summary, template: picture.template)
    if !summary.compliance.isEmpty { writer.writeCompliance(summary) }
    if let received = picture.received {
      let receipts = ArchivedReceipts(received, template: picture.template, clock: clock)
      write("received", count: receipts.count) { receipts.write($0, to: &$1) }
    }
    writer.end()
    text += writer.take()
  }

  /// Writes an element with so many children, each made by `child` on any worker.
  private mutating func write(
    _ element: String, count: Int, child: @Sendable (Int, inout XMLWriter) -> Void
  ) {
    writer.start(element)
    writer.text("")
    let parts = (count + Self.part - 1) / Self.part
    for first in stride(from: 0, to: parts, by: Self.round) {
      let texts = concurrentMap(min(Self.round, parts - first), workers: workers) { number in
        let start = (first + number) * Self.part
        var fragment = XMLWriter.fragment()
        for index in start..<min(start + Self.part, count) { child(index, &fragment) }
        return fragment.take()
      }
      text += writer.take()
      for part in texts { text += part }
      packMembers(all: false)
    }
    writer.end()
  }

  private mutating func packMembers(all: Bool) {
    let whole = all ? text.count : text.count / Self.memberSize * Self.memberSize
    guard all || whole > 0 else { return }
    let rest = Array(text[whole...])
    text.removeLast(rest.count)
    packed += Gzip.pack(text, workers: workers, memberSize: Self.memberSize)
    text = rest
  }
}
