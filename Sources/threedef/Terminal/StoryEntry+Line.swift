import ThreeDefence

extension StoryEntry {
  /// What is told of the form, which is the school's so many-th of the month.
  func line(_ number: Int, _ clock: BureauClock, _ language: Language) -> String {
    let again = repeats > 0 ? CommandSentence.storyAgain.phrase.text(language, ["\(repeats)"]) : ""
    let sentence: CommandSentence = row == nil ? .storyEntry : .storyEntryInRow
    return sentence.phrase.text(
      language,
      [
        "\(number)", clock.words(arrival.receivedAt).text(language),
        arrival.clock.word.phrase.text(language),
        arrival.file, fate.text(language) + again, row.map(String.init) ?? "",
      ])
  }
}

extension StoryEntry.Fate {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .counted: CommandSentence.storyCounted.phrase.text(language)
    case .replaced: CommandSentence.storyReplaced.phrase.text(language)
    case .returned: CommandSentence.storyReturned.phrase.text(language)
    case .unexpected: CommandSentence.storyUnexpected.phrase.text(language)
    case .afterClosing: CommandSentence.storyAfterClosing.phrase.text(language)
    }
  }
}
