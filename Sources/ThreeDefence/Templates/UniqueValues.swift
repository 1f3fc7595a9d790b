/// Values that may stand only once in a file, such as ids.
struct UniqueValues {
  private var lines: [String: Int] = [:]

  /// Notes a value, and reports it where it stands for the second time.
  mutating func insert(_ value: YAMLValue?) {
    guard let value, let text = value.scalar, !text.isEmpty else { return }
    if let line = lines[text] {
      value.complain(.repeated, text, String(line))
    } else {
      lines[text] = value.place.line
    }
  }
}
