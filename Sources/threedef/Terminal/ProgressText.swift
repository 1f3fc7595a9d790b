import ThreeDefence

/// What is told of a step that goes on.
struct ProgressText {
  let step: StepSentence
  let done: Int
  /// How much there is to do; 0 where it is not known.
  let total: Int
  let elapsed: Duration

  /// Columns between the brackets of the bar.
  private static let bar = 20

  /// The text, of so many columns at most: without the bar where there is no room for it.
  ///
  /// The bar is of ASCII, which is as wide everywhere.
  func text(_ language: Language, width: Int) -> String {
    let name = step.phrase.text(language)
    let seconds = elapsed.components.seconds
    guard total > 1, let unit = step.unit else {
      return fitted([name, time(.elapsed, seconds, language)], width)
    }
    let done = min(done, total)
    let filled = done * Self.bar / total
    let bar =
      "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.bar - filled) + "]"
    let count = StepSentence.count.phrase.text(
      language, ["\(done)", "\(total)", unit.phrase.text(language)])
    let isForeseen = step.isEven && done > 0 && done < total
    let left = isForeseen ? (elapsed * (total - done) / done).components.seconds + 1 : 0
    let time = isForeseen ? time(.remaining, left, language) : time(.elapsed, seconds, language)
    let all = [name, bar, count, time]
    return TextWidth.of(all.joined(separator: "  ")) <= width
      ? all.joined(separator: "  ") : fitted([name, count, time], width)
  }

  private func time(_ sentence: StepSentence, _ seconds: Int64, _ language: Language) -> String {
    sentence.phrase.text(language, ["\(seconds)"])
  }

  private func fitted(_ parts: [String], _ width: Int) -> String {
    Paragraph(parts.joined(separator: "  ")).lines(width: width, breaksWords: true)[0]
  }
}
