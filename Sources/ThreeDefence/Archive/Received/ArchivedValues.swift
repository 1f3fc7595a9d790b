internal import Interchange

/// Values as an archive has them: a blank is an empty element, what is absent has none.
struct ArchivedValues {
  private let tags: [XMLTag]
  private let kinds: [Indicator.Kind]
  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

  /// Values in the order of a form's indicators.
  init(_ template: FormTemplate) {
    tags = template.indicators.map { XMLTag($0.id) }
    kinds = template.indicators.map(\.kind)
  }

  /// Writes a value of an indicator, by its number; of an unreadable one, nothing.
  func write(_ value: Value, of indicator: Int, to writer: inout XMLWriter) {
    switch value {
    case .reported(let number): write(number, of: indicator, to: &writer)
    case .blank: writer.element(tags[indicator], "")
    case .absent, .unreadable: break
    }
  }

  private func write(_ number: Int64, of indicator: Int, to writer: inout XMLWriter) {
    switch kinds[indicator] {
    case .integer: writer.element(tags[indicator], number)
    case .decimal: writer.element(tags[indicator], hundredths: number)
    case .boolean:
      writer.element(tags[indicator], plain: (number != 0 ? Self.yes : Self.no).span)
    }
  }

  /// The value that was written; nil when it is none of the kind.
  static func value(_ text: String, _ kind: Indicator.Kind) -> Value? {
    if text.isEmpty { return .blank }
    switch kind {
    case .integer: return Int64(text).map(Value.reported)
    case .decimal:
      guard text.utf8.suffix(3).first == UInt8(ascii: ".") else { return nil }
      return Int64(text.filter { $0 != "." }).map(Value.reported)
    case .boolean: return text == "true" ? .reported(1) : text == "false" ? .reported(0) : nil
    }
  }
}
