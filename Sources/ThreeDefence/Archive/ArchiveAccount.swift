internal import Interchange

/// What an archive says of itself, its schools and its sums, as its text has it; the forms are left to
/// `SubmissionReader`.
struct ArchiveAccount: XMLHandler {
  /// A unit's row, or the total's, of which `code` is empty.
  struct Row {
    var code = ""
    /// The attributes with numbers, or the figures by the ids of their indicators.
    var figures: [String: String] = [:]
    /// How schools stand against each requirement: met, unmet, undetermined.
    var requirements: [(id: String, counts: [Int64])] = []
  }

  private enum Section: String {
    case register, forms, returns, reporting, summary, compliance
  }

  /// The attributes of the root.
  private(set) var header: [String: String] = [:]
  /// The expected schools.
  private(set) var register: [School] = []
  /// The states of the schools, in order.
  private(set) var states: [(code: String, state: String)] = []
  /// Number of schools that reported without being expected.
  private(set) var unexpected: Int64 = 0
  /// The rows of `reporting`, `summary` and `compliance`.
  private(set) var reporting: [Row] = []
  private(set) var summary: [Row] = []
  private(set) var compliance: [Row] = []

  private var section: Section?
  private var depth = 0
  private var row = Row()
  private var text: [UInt8] = []
  /// The indicator whose figure is open.
  private var figure = ""

  mutating func startElement(
    _ name: Span<UInt8>, namespace: XMLNamespace, attributes: XMLAttributes, line: Int
  ) {
    depth += 1
    if section == .forms { return }
    let element = { (name: Span<UInt8>) in
      name.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }
    switch depth {
    case 1:
      attributes.forEach { name, _, value in header[element(name)] = element(value) }
      header["root"] = element(name)
    case 2: section = Section(rawValue: element(name))
    case 3: startItem(element(name), attributes)
    case 4 where section == .summary:
      text = []
      figure = element(name)
    case 4 where section == .compliance:
      row.requirements.append(
        (
          attributes["id"] ?? "",
          ["met", "unmet", "undetermined"].map { Int64(attributes[$0] ?? "") ?? -1 }
        ))
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard section == .summary, depth == 4 else { return }
    for index in bytes.indices { text.append(bytes[index]) }
  }

  mutating func endElement(line: Int) {
    if depth == 4, section == .summary {
      row.figures[figure] = String(decoding: text, as: UTF8.self)
    } else if depth == 3 {
      switch section {
      case .reporting: reporting.append(row)
      case .summary: summary.append(row)
      case .compliance: compliance.append(row)
      default: break
      }
    } else if depth == 2 {
      section = nil
    }
    depth -= 1
  }

  private mutating func startItem(_ name: String, _ attributes: XMLAttributes) {
    row = Row(code: attributes["code"] ?? "")
    switch section {
    case .register:
      let unit = attributes["unit"] ?? ""
      register.append(
        School(
          code: row.code, name: attributes["name"] ?? "",
          unit: ReportingUnit(code: unit, name: attributes["unit-name"] ?? "")))
    case .returns:
      if name == "unexpected" {
        unexpected += 1
      } else {
        states.append((row.code, attributes["state"] ?? ""))
      }
    case .reporting:
      for column in ReportingColumn.allCases {
        row.figures[column.rawValue] = attributes[column.rawValue] ?? ""
      }
    case .summary: row.figures["counted"] = attributes["counted"] ?? ""
    default: break
    }
  }
}

/// The attributes of a row of `reporting`.
enum ReportingColumn: String, CaseIterable {
  case expected, late, returned, missing, unexpected
  case onTime = "on-time"

  /// What the attribute is called where people read it.
  var heading: Phrase {
    switch self {
    case .expected: Heading.expected.phrase
    case .onTime: Heading.onTime.phrase
    case .late: Heading.late.phrase
    case .returned: Heading.returned.phrase
    case .missing: Heading.missing.phrase
    case .unexpected: Heading.unexpected.phrase
    }
  }

  /// The figure among counts.
  func figure(of counts: StateCounts) -> Int64 {
    switch self {
    case .expected: counts.expected
    case .onTime: counts.onTime
    case .late: counts.late
    case .returned: counts.returned
    case .missing: counts.missing
    case .unexpected: counts.unexpected
    }
  }
}
