import ThreeDefence

/// Files, and rows of files, of which no school can be told: nobody has them counted, and the school
/// is taken for missing.
struct UnknownFiles {
  /// How many of each are told.
  private static let few = 5
  private let picture: MonthPicture
  private let language: Language

  init(_ picture: MonthPicture, _ language: Language) {
    self.picture = picture
    self.language = language
  }

  /// The lines; none where every school is known.
  var lines: [String] {
    lines(.unknownFiles, .unknownFile, of: picture.unknown.files)
      + lines(.unknownRows, .unknownRow, of: picture.unknown.rows)
  }

  private func lines(
    _ heading: AccountSentence, _ sentence: AccountSentence, of faults: [Finding]
  ) -> [String] {
    guard !faults.isEmpty else { return [] }
    let told = faults.prefix(Self.few).map { finding in
      sentence.phrase.text(
        language,
        [
          finding.file, picture.template.text(of: finding, language),
          finding.place.row.map(String.init) ?? "",
        ])
    }
    let count = String(faults.count)
    return [heading.phrase.text(language, [count])] + told
      + (faults.count > Self.few
        ? [AccountSentence.moreUnknown.phrase.text(language, [count])] : [])
  }
}
