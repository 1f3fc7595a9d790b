/// What a synthetic workspace is to be like; the same request makes the same bytes.
public struct SampleRequest: Sendable, Equatable {
  /// How schools send their forms.
  public enum Layout: String, Sendable, CaseIterable {
    /// County files and schools' own files, lists, cards and XML, in all encodings, with every fault.
    case mixed
    /// Sound forms only, one XML file per school.
    case xml
    /// Sound forms only, one CSV list per school.
    case csv
    /// Sound forms only, all schools in one CSV list.
    case single
  }

  /// Number of schools.
  public var schools: Int
  /// Number of county units, besides 市直.
  public var units: Int
  /// The seed of everything that is drawn.
  public var seed: UInt64
  /// The months, in order.
  public var months: [Month]
  /// How forms are sent.
  public var layout: Layout

  /// A request.
  ///
  /// - Parameters:
  ///   - schools: number of schools, 1 to 900,000.
  ///   - units: number of county units, 1 to 8,000.
  ///   - seed: the seed.
  ///   - months: the months, in any order.
  ///   - layout: how forms are sent.
  public init(
    schools: Int, units: Int, seed: UInt64, months: [Month], layout: Layout = .mixed
  ) {
    self.schools = schools
    self.units = units
    self.seed = seed
    self.months = months.sorted()
    self.layout = layout
  }
}

/// A file of a synthetic workspace.
public struct SampleFile: Sendable, Equatable {
  /// Path below the workspace folder.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// Its modification time, which decides who is late; nil for files that are no submission.
  public var modified: Instant?

  /// A file.
  public init(path: String, bytes: [UInt8], modified: Instant? = nil) {
    self.path = path
    self.bytes = bytes
    self.modified = modified
  }
}
