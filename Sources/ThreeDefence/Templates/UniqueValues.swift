/// Values that may stand only once in a list, such as ids: for each key the line of every text.
struct UniqueValues {
  private var lines: [String: [String: Int]] = [:]

  /// Notes a key's value, and reports it where it stands for the second time.
  mutating func insert(_ value: YAMLValue?) {
    guard let value, let text = value.scalar, !text.isEmpty else { return }
    if let line = lines[value.name]?[text] {
      value.complain(.repeated, text, String(line))
    } else {
      lines[value.name, default: [:]][text] = value.place.line
    }
  }
}
