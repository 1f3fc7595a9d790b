public import Interchange

/// The settings of a workspace, from `threedef.yaml` (formats.md section 1).
public struct Settings: Sendable, Equatable {
  /// Id of the form edition that is used where none is named.
  public static let shippedForm = "three-defence-2023"

  /// How tables are encoded.
  public enum CSVEncoding: String, Sendable, CaseIterable {
    case utf8WithMark = "utf-8-bom"
    case utf8 = "utf-8"
    case gb18030

    /// The encoding as the writer knows it.
    public var textEncoding: TextEncoding {
      switch self {
      case .utf8WithMark: .utf8WithMark
      case .utf8: .utf8
      case .gb18030: .gb18030
      }
    }
  }

  /// The bureau's name.
  public var bureau: String
  /// The bureau's own division code; its schools form 市直.
  public var division: String
  /// The bureau's clock.
  public var clock: BureauClock = .shanghai
  /// Day of the month on which forms are due, 1 to 31.
  public var dueDay = 25
  /// Seconds of that day until which they are on time, 1 to 86,400.
  public var dueSecond = 86_400
  /// Whether holidays move the due day.
  public var isDueAfterHolidays = false
  /// What is judged by the due instant.
  public var judgedBy = TimelinessRule.firstAccepted
  /// Id of the form edition.
  public var form = shippedForm
  /// Id of the standard.
  public var standard = "hubei"
  /// The language of everything that people read.
  public var language = Language.zh
  /// How tables are encoded.
  public var csvEncoding = CSVEncoding.utf8WithMark
  /// Most bytes that a submission may unpack to.
  public var unpackedLimit = 256 << 20

  /// Settings by default.
  public init(bureau: String, division: String) {
    self.bureau = bureau
    self.division = division
  }

  /// The due rule, with the workspace's holidays where they count.
  public func dueRule(holidays: Set<CivilDate>) -> DueRule {
    DueRule(
      day: dueDay, secondOfDay: dueSecond, holidays: isDueAfterHolidays ? holidays : [],
      clock: clock)
  }
}
