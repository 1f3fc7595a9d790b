import TestSupport
import Testing

/// What a person reads stands in the catalogue, and nowhere else in the sources.
struct HardCodedTextTests {
  /// Where Chinese stands that is data, by file or folder, and what it is.
  private static let chineseData: [(path: String, what: String)] = [
    ("ThreeDefence/Sample/", "schools, people and files of the invented city"),
    ("ThreeDefence/Submission/", "spellings of headings, values and marks in returns"),
    ("ThreeDefence/Workspace/BureauTable/", "spellings of dates and answers in a bureau's files"),
    ("ThreeDefence/Workspace/Register/", "spellings of ownership, and columns that offices add"),
    ("ThreeDefence/Workspace/ExplanationsFile.swift", "columns that clerks add"),
    ("ThreeDefence/Workspace/HolidaysFile.swift", "columns that say what the day is"),
    ("ThreeDefence/Findings/Explanations.swift", "marks that a note may have"),
    ("ThreeDefence/Findings/Checks/AnswerWithdrawn.swift", "the answer, as a form has it"),
    ("ThreeDefence/Summary/WrittenAnswers.swift", "the answer, as a form has it"),
    ("ThreeDefence/Templates/BlankForm.swift", "headings of the blank form, which is Chinese"),
    ("ThreeDefence/Templates/SchemaParts.swift", "brackets around an indicator's unit"),
    ("ThreeDefence/Templates/YAMLDocument.swift", "a mark that is taken for another"),
    ("ThreeDefence/Templates/LetterTagReader.swift", "marks that are taken for others"),
    ("ThreeDefence/Expressions/ExpressionLexer.swift", "a mark that is taken for another"),
    ("threedef/Terminal/FindingLine.swift", "a colon"),
    ("threedef/Help/Wrapping.swift", "marks that a line does not begin or end with"),
  ]

  /// Where three English words follow one another in a text that nobody reads, and what it is.
  private static let englishData: [(path: String, what: String)] = [
    ("ThreeDefence/Ledger/", "SQL, and why the program stops itself"),
    ("ThreeDefence/Expressions/", "SQL, and why the program stops itself"),
    ("ThreeDefence/Origins/OriginTerm.swift", "why the program stops itself"),
    ("ThreeDefence/Summary/FormsOfRecord.swift", "why the program stops itself"),
    ("ThreeDefence/Terms/ValueGrid.swift", "why the program stops itself"),
    ("ThreeDefence/Report/ReportStyle.swift", "a style sheet"),
    ("ThreeDefence/Sample/SampleMishaps.swift", "a damaged file of the invented city"),
    ("ThreeDefence/Submission/FaultFinding.swift", "what the XML reader says"),
    ("ThreeDefence/Templates/ArchiveSchema", "a schema"),
    ("ThreeDefence/Workspace/OfficeLitter.swift", "the name of a folder of Windows"),
    ("threedef/Help/CompletionScript.swift", "what the argument parser says, to be replaced"),
  ]

  private static func sources() throws -> [SourceFile] {
    try ["Sources/ThreeDefence", "Sources/threedef"].flatMap(SourceFile.all).filter {
      !$0.path.hasPrefix("Sources/ThreeDefence/Messages/")
    }
  }

  /// Texts that fit a pattern outside the places where they are data, and the places without any.
  private func found(
    _ pattern: Regex<Substring>, but data: [(path: String, what: String)]
  ) throws -> (texts: [String], idle: [String]) {
    var idle = Set(data.map(\.path))
    var texts: [String] = []
    for source in try Self.sources() {
      let own = source.literals.filter { $0.contains(pattern) }
      guard !own.isEmpty else { continue }
      if let place = data.first(where: { source.path.hasPrefix("Sources/\($0.path)") }) {
        idle.remove(place.path)
      } else {
        texts += own.map { "\(source.path): \($0)" }
      }
    }
    return (texts, idle.sorted())
  }

  @Test func `no Chinese stands outside the catalogue but data`() throws {
    let found = try found(/\p{Han}|[\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]/, but: Self.chineseData)
    #expect(found.texts.isEmpty && found.idle.isEmpty, "\(found)")
  }

  @Test func `no English sentence stands outside the catalogue but data`() throws {
    let found = try found(
      /[A-Za-z']{2,},? [A-Za-z']{2,},? [A-Za-z']{2,}/, but: Self.englishData)
    #expect(found.texts.isEmpty && found.idle.isEmpty, "\(found)")
  }

  @Test func `what commands and options are comes from the catalogue`() throws {
    let pattern = /(?:help|abstract|discussion|usage|valueName): *(?:ArgumentHelp\(\s*)?"/
    let files = try Self.sources().filter { $0.text.contains(pattern) }.map(\.path)
    #expect(files.isEmpty)
  }

  @Test func `texts are told from code and comments`() {
    let source = SourceFile(
      path: "", text: #"let a = "一 \(b("二") + c) 三" // "四"\#nlet d = """\#n 五 "六"\#n """"#)
    #expect(source.literals == ["二", "一  三", "\n 五 \"六\"\n "])
  }
}
