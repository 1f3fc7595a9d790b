import Foundation
import TestSupport
import Testing

@testable import ThreeDefence

/// The catalogue of everything that a person reads.
struct CatalogueTests {
  /// A sentence with where it stands.
  struct Entry: CustomTestStringConvertible, Sendable {
    let name: String
    let phrase: Phrase

    var testDescription: String { name }
  }

  private static func entries<C: Catalogue & CaseIterable>(_: C.Type) -> [Entry] {
    C.allCases.map { Entry(name: "\(C.self).\($0)", phrase: $0.phrase) }
  }

  /// Every catalogue; a test holds that none is left out.
  private static let catalogues: [[Entry]] = [
    entries(AccountSentence.self), entries(ArchiveSentence.self),
    entries(CommandHelp.self), entries(CommandSentence.self),
    entries(ErrorSentence.self), entries(ExpressionSentence.self), entries(ExpressionWord.self),
    entries(FindingSentence.self), entries(FormulaWord.self), entries(Heading.self),
    entries(HelpSentence.self),
    entries(HistorySentence.self), entries(InboxSentence.self), entries(LetterSentence.self),
    entries(MomentSentence.self),
    entries(OptionHelp.self), entries(OriginSentence.self), entries(ReminderSentence.self),
    entries(ReportDefinition.self),
    entries(ReportSentence.self), entries(SettingSentence.self), entries(StructuralCheck.self),
    entries(StepSentence.self), entries(SystemReason.self), entries(TableSentence.self),
    entries(TableTitle.self),
    entries(TemplateSentence.self), entries(UsageSentence.self), entries(ValueName.self),
    entries(Word.self), entries(WorkspacePage.self), entries(WorkspaceSentence.self),
    entries(YAMLSentence.self),
  ]

  /// Words that go with types of their own.
  private static let words: [[Entry]] = [
    RegisterColumn.allCases.map { Entry(name: "RegisterColumn.\($0)", phrase: $0.heading) },
    ExplanationColumn.allCases.map { Entry(name: "ExplanationColumn.\($0)", phrase: $0.heading) },
    HolidayColumn.allCases.map { Entry(name: "HolidayColumn.\($0)", phrase: $0.heading) },
    Indicator.Kind.allCases.map { Entry(name: "Indicator.Kind.\($0)", phrase: $0.phrase) },
    Indicator.Nature.allCases.map { Entry(name: "Indicator.Nature.\($0)", phrase: $0.phrase) },
    Indicator.RollUp.allCases.map { Entry(name: "Indicator.RollUp.\($0)", phrase: $0.phrase) },
  ]

  static let entries = (catalogues + words).flatMap(\.self)

  @Test func `no catalogue is left out of these tests`() throws {
    let source = try SourceFile.all(below: "Sources/ThreeDefence/Messages").map(\.text).joined()
    let declared = source.matches(of: /(?:enum|extension) (\w+):[^{\n]*Catalogue/).map {
      String($0.1)
    }
    let walked = Self.catalogues.compactMap { $0.first?.name.prefix { $0 != "." } }.map(String.init)
    #expect(Set(declared) == Set(walked) && declared.count == walked.count)
    #expect(Self.entries.count > 700)
  }

  @Test(arguments: entries)
  func `both languages say something, with the same facts`(entry: Entry) {
    let (zh, en) = (entry.phrase.zh, entry.phrase.en)
    #expect(!zh.isEmpty && en.isEmpty == Self.measureWords.contains(entry.name))
    let places = [zh, en].map { Set($0.matches(of: /\{[0-9]+\}/).map { String($0.0) }) }
    let ofOne = places[0].symmetricDifference(places[1])
    #expect(ofOne == Self.factsOfOneLanguage[entry.name] ?? [], "\(zh) / \(en)")
  }

  /// What English counts without.
  private static let measureWords = ["ReportSentence.people", "ReportSentence.places"]

  /// Facts that only one of the languages has a use for.
  private static let factsOfOneLanguage: [String: Set<String>] = [
    // Columns and elements are called by their ids alone in English.
    "OriginSentence.named": ["{0}"], "FindingSentence.missingElement": ["{0}"],
    "FindingSentence.missingOptionalElement": ["{0}"], "FindingSentence.duplicateElement": ["{0}"],
    // Dates are put together from different parts.
    "MomentSentence.month": ["{1}", "{2}"],
    "MomentSentence.day": ["{0}", "{1}", "{2}", "{3}"],
    "ReportSentence.monthNumber": ["{0}", "{1}"],
  ]

  @Test(arguments: entries)
  func `Chinese is Chinese`(entry: Entry) {
    let zh = entry.phrase.zh
    let words = zh.replacing(/\{[0-9]+\}|\.csv/, with: "")
      .filter { $0.isLetter || $0.isNumber }
    let isChinese = words.unicodeScalars.contains { Self.isHan($0) }
    #expect(words.isEmpty || isChinese, "\(zh)")
    #expect(zh != entry.phrase.en || words.isEmpty, "\(zh)")
  }

  @Test(arguments: entries)
  func `Chinese has full-width marks beside Chinese, and no full-width letters`(entry: Entry) {
    // What stands between quotes is written as another program reads it, and so are rows of a CSV.
    let zh = entry.phrase.zh.replacing(/“[^”]*”/, with: "“”").replacing(Self.row, with: "")
    let half = zh.matches(of: /\p{Han}[,;:?!()'"]|[,;:?!()'"]\p{Han}/).map { String($0.0) }
    #expect(half.isEmpty, "\(zh)")
    #expect(!zh.contains(/[Ａ-Ｚａ-ｚ０-９]/), "\(zh)")
    #expect(!zh.contains(/\p{Han}\.(\s|$)/), "\(zh)")
  }

  @Test(arguments: entries)
  func `English has neither Chinese nor its marks but terms of the field`(entry: Entry) {
    let en = Self.terms.reduce(entry.phrase.en.replacing(Self.row, with: "")) {
      $0.replacing($1, with: "")
    }
    #expect(!en.contains(/\p{Han}|[\u{3000}-\u{303F}\u{FF00}-\u{FFEF}“”‘’—《》]/), "\(en)")
  }

  /// A row of a CSV, as an example.
  private nonisolated(unsafe) static let row = /[^\s,]*(,[^\s,]*){3,}/

  /// What a file must say in Chinese whatever the language of the message.
  private static let terms = ["学校标识码", "指标", "数值", "公办", "民办", "是", "否"]

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }
}
