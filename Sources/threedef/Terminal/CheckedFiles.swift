import ThreeDefence

/// What a checkup has found, for a person: file by file, the worst first, each with the cells that it
/// is about.
struct CheckedFiles {
  private let report: Checkup.Report
  /// The bytes of the files, by their names.
  private let contents: [String: [UInt8]]
  private let checkup: Checkup

  init(
    _ report: Checkup.Report, _ contents: [(name: String, bytes: [UInt8])], by checkup: Checkup
  ) {
    self.report = report
    self.contents = Dictionary(
      contents.map { ($0.name, $0.bytes) }, uniquingKeysWith: { one, _ in one })
    self.checkup = checkup
  }

  /// The lines: of each file its name, its findings and their number, and at the end that of all.
  ///
  /// Where there is to be `onlyFatal`, files without anything fatal are left out.
  func lines(_ language: Language, onlyFatal: Bool = false) -> [String] {
    var lines: [String] = []
    for file in report.files where !onlyFatal || file.count(.fatal) > 0 {
      let facts = [file.name, String(file.forms)]
      guard !file.findings.isEmpty else {
        lines.append(CommandSentence.cleanFile.phrase.text(language, facts))
        continue
      }
      if !lines.isEmpty, lines.last != "" { lines.append("") }
      lines.append(strong(.checkedFile, facts, language))
      lines += self.lines(of: file, language)
      lines += [strong(.fileSum, counts(file.count) + [verdict(of: file, language)], language), ""]
    }
    let counts = counts { severity in report.findings.count { $0.severity == severity } }
    let facts = [String(report.files.count), String(report.forms)] + counts
    return lines + [CommandSentence.checked.phrase.text(language, facts)]
  }

  private func lines(of file: CheckedFile, _ language: Language) -> [String] {
    let citations = checkup.citations(of: file, bytes: contents[file.name] ?? [])
    return file.findings.enumerated().flatMap { number, finding in
      [FindingLine(finding, template: report.template).text(language)]
        + (number < citations.count ? lines(citing: citations[number], language) : [])
    }
  }

  /// The cells beneath a finding, one beneath the other.
  private func lines(citing citations: [Citation], _ language: Language) -> [String] {
    let cells = citations.compactMap { citation in
      if case .cell(let name, let heading, _) = citation { (name, heading) } else { nil }
    }
    let nameWidth = cells.map { TextWidth.of($0.0) }.max() ?? 0
    let headingWidth = cells.map { TextWidth.of($0.1) }.max() ?? 0
    return citations.map { citation in
      let (sentence, facts): (CommandSentence, [String]) =
        switch citation {
        case .cell(let name, "", let text): (.citedPlace, [name, text])
        case .cell(let name, let heading, let text):
          (.citedCell, [padded(name, nameWidth), padded(heading, headingWidth), text])
        case .line(let number, let text): (.citedLine, [String(number), text])
        }
      let line = "  " + sentence.phrase.text(language, facts)
      return Console.output.width.map { TextWidth.shortened(line, to: $0) } ?? line
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextWidth.of(text)))
  }

  private func counts(_ count: (Severity) -> Int) -> [String] {
    Severity.allCases.map { String(count($0)) }
  }

  private func verdict(of file: CheckedFile, _ language: Language) -> String {
    let sentence: CommandSentence =
      file.count(.fatal) > 0
      ? .cannotBeSent : file.count(.query) > 0 ? .canBeSentWithNotes : .canBeSent
    return sentence.phrase.text(language)
  }

  private func strong(
    _ sentence: CommandSentence, _ facts: [String], _ language: Language
  ) -> String {
    Ink.strong.text(sentence.phrase.text(language, facts), on: Console.output)
  }
}
