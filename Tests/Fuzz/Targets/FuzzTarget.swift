/// What is fuzzed: each takes any bytes and holds what comes of them against its properties.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// Rows of a CSV.
  case csv
  /// Events of an XML document.
  case xml
  /// Unpacking and packing gzip.
  case gzip
  /// The entries of a zip.
  case zip
  /// From bytes to text.
  case text
  /// The expressions of checks, requirements and columns.
  case expression
  /// Settings and templates.
  case yaml
  /// The bureau's own tables: the register, holidays, explanations.
  case table
  /// A submission, from bytes to forms and findings.
  case submission

  /// Takes one input.
  ///
  /// - Throws: the property that does not hold.
  func run(_ bytes: [UInt8]) throws(BrokenProperty) {
    switch self {
    case .csv: try CSVProperties.hold(bytes)
    case .xml: try XMLProperties.hold(bytes)
    case .gzip: try GzipProperties.hold(bytes)
    case .zip: try ZipProperties.hold(bytes)
    case .text: try TextProperties.hold(bytes)
    case .expression: try ExpressionProperties.hold(bytes)
    case .yaml: try YAMLProperties.hold(bytes)
    case .table: try TableProperties.hold(bytes)
    case .submission: try SubmissionProperties.hold(bytes)
    }
  }
}

/// A property that does not hold for some input.
struct BrokenProperty: Error, CustomStringConvertible {
  /// What should be so, and what is.
  let description: String
}

/// Demands a property.
///
/// - Parameters:
///   - holds: whether it holds.
///   - property: what should be so; asked for only when it is not.
/// - Throws: the property, when it does not hold.
func demand(
  _ holds: Bool, _ property: @autoclosure () -> String
) throws(BrokenProperty) {
  if !holds { throw BrokenProperty(description: property()) }
}

/// Demands that two readings give the same; throws both when they differ.
func demandSame<Reading: Equatable>(
  _ one: Reading, _ other: Reading, _ property: @autoclosure () -> String
) throws(BrokenProperty) {
  try demand(one == other, "\(property()): \(one) against \(other)")
}
