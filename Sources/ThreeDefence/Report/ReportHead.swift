extension Report {
  /// The words for the month and its moments.
  var words: MonthWords { MonthWords(header: picture.header, language: language) }

  /// The page's title.
  var title: String { say(ReportSentence.title, words.month) }

  /// Writes whose report it is, of which month, and the month in one sentence.
  func writeTitle(to page: inout Page) {
    let total = summary.total
    var lead = say(
      ReportSentence.lead, grouped(total.expected), grouped(total.onTime), grouped(total.late),
      grouped(total.returned), grouped(total.missing))
    if total.unexpected > 0 {
      lead += say(ReportSentence.leadUnexpected, grouped(total.unexpected))
    }
    lead += say(ReportSentence.leadCounted, grouped(Int64(picture.records.count)))
    if picture.lastMonth == nil { lead += say(ReportSentence.noLastMonth) }
    page.element("header") { page in
      page.element("p", ["class": "bureau"], picture.header.bureau)
      page.element("h1", title)
      page.element("p", ["class": "lead"], lead)
      page.element(
        "p", ["class": "note"], say(ReportSentence.moments, words.dueTime, words.asOfTime))
    }
  }

  /// Writes on which editions and on what received the figures stand.
  func writeFoot(to page: inout Page) {
    let header = picture.header
    var facts: [(ReportDefinition, String)] = [
      (.due, words.dueTime), (.asOf, header.clock.words(until: header.asOf).text(language)),
      (.form, picture.template.title + " " + picture.template.id),
    ]
    if let standard = picture.standard {
      facts.append(
        (
          .standard,
          say(
            ReportDefinition.standardEdition, standard.title.text(language), standard.id,
            standard.edition)
        ))
    }
    facts.append(
      (
        .received,
        say(
          ReportDefinition.intake, grouped(Int64(picture.intake.submissions)),
          grouped(Int64(picture.intake.forms)))
      ))
    facts.append((.findings, findings))
    facts.append((.program, "threedef \(header.version)"))
    page.line()
    page.element("footer") { page in
      page.element("h2", say(ReportSentence.foot))
      page.element("dl") { page in
        for (name, text) in facts {
          page.element("dt", say(name))
          page.element("dd", text)
        }
      }
    }
  }

  private var findings: String {
    var counts: [Severity: Int64] = [:]
    for finding in picture.findings { counts[finding.severity, default: 0] += 1 }
    return language.list(
      Severity.allCases.map { "\($0.word.phrase.text(language)) \(grouped(counts[$0] ?? 0))" })
  }
}

/// A whole number with a comma after every three digits from the right.
func grouped(_ number: Int64) -> String {
  let digits = String(number.magnitude)
  guard digits.utf8.count > 4 else { return String(number) }
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}
