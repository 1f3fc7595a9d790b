/// Values that may stand only once in a file, such as ids.
struct UniqueValues {
  private var lines: [String: Int] = [:]

  /// Notes a text, and reports it where it stands for the second time.
  mutating func insert(_ text: String?, of value: YAMLValue?) {
    guard let text, let value else { return }
    if let line = lines[text] {
      value.reader.report(
        TemplateSentence.repeated.phrase.filled(text, String(line)), at: value.place)
    } else {
      lines[text] = value.place.line
    }
  }
}
