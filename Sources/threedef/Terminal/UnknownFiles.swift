import ThreeDefence

/// Files, and rows of files, of which no school can be told: nobody has them counted, and the school
/// is taken for missing.
struct UnknownFiles {
  /// How many of each are told.
  private static let few = 5
  /// Checks that leave a row of a list without its school.
  private static let ofRows = [StructuralCheck.malformedSchoolCode, .raggedRow].map(\.rawValue)

  private let picture: MonthPicture
  private let language: Language

  init(_ picture: MonthPicture, _ language: Language) {
    self.picture = picture
    self.language = language
  }

  /// The lines; none where every school is known.
  var lines: [String] {
    let faults = picture.findings.filter { finding in
      finding.severity == .fatal && finding.schoolCode.isEmpty && finding.unit == nil
        && !finding.file.isEmpty && finding.message.sentence != .notTakenIn
    }
    guard !faults.isEmpty else { return [] }
    let known = filesOfSchools
    let whole = first(of: faults.filter { !known.contains($0.file) }) { $0.file }
    let rows = first(
      of: faults.filter { known.contains($0.file) && Self.ofRows.contains($0.check) }
    ) { "\($0.file):\($0.place.row ?? 0)" }
    return lines(.unknownFiles, .unknownFile, of: whole)
      + lines(.unknownRows, .unknownRow, of: rows)
  }

  /// The files in which some school was recognised.
  private var filesOfSchools: Set<String> {
    var files = Set(picture.unexpected.map(\.arrival.file))
    for school in picture.schools {
      for arrival in [school.deciding, school.last, school.record] {
        if let arrival { files.insert(arrival.file) }
      }
    }
    for finding in picture.findings where !finding.schoolCode.isEmpty { files.insert(finding.file) }
    return files
  }

  /// The first of each with the same key, in their order.
  private func first(of findings: [Finding], by key: (Finding) -> String) -> [Finding] {
    var told: Set<String> = []
    return findings.filter { told.insert(key($0)).inserted }
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
