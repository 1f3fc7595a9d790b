/// What a letter can say of its unit: a line for each name, in the order of docs/templates.md.
struct UnitFacts: LetterSubject {
  static let names = LetterNames<UnitFacts>([
    .text("bureau") { $0.header.bureau },
    .text("unit") { $0.matters.unit.name },
    .text("unit_code") { $0.matters.unit.code },
    .text("month") { $0.words.month },
    .text("due") { $0.words.dueTime },
    .text("as_of") { $0.words.asOfTime },
    .text("date") { $0.words.date },
    .text("letter") { $0.matters.fileName },
    .flag("before_due") { $0.header.asOf < $0.header.due },
    .number("expected") { Int($0.matters.counts.expected) },
    .number("on_time") { Int($0.matters.counts.onTime) },
    .number("late") { Int($0.matters.counts.late) },
    .number("missing") { Int($0.matters.counts.missing) },
    .number("returned") { Int($0.matters.counts.returned) },
    .number("to_explain") { $0.toExplain.count },
    .number("owing") { $0.owing.count },
    .flag("more_than_three") { $0.owing.count > MatterFacts.few },
    .list("missing_schools") { $0.missing },
    .list("returned_schools") { $0.returned },
    .list("to_explain_items") { $0.toExplain },
    .list("owing_schools") { $0.owing },
  ])

  private let matters: UnitMatters
  private let header: MonthPicture.Header
  private let words: MonthWords
  private let missing: [MatterFacts]
  private let returned: [MatterFacts]
  private let toExplain: [MatterFacts]
  /// The schools that owe anything, each once, as the first of what they owe.
  private let owing: [MatterFacts]

  /// What a letter says.
  ///
  /// - Parameters:
  ///   - matters: the unit, and what is open.
  ///   - header: what the month is.
  ///   - template: the form edition, for the names of indicators.
  ///   - language: the language of what is put in.
  init(
    _ matters: UnitMatters, header: MonthPicture.Header, template: FormTemplate,
    _ language: Language
  ) {
    self.matters = matters
    self.header = header
    words = MonthWords(header: header, language: language)
    let lists = Reminder.Kind.allCases.map { kind in matters.reminders.filter { $0.kind == kind } }
    var named: Set<String> = []
    let owing = lists.joined().filter { matter in
      matter.school.map { named.insert($0.code).inserted } ?? false
    }
    let facts = (lists + [owing]).map { matters in
      matters.enumerated().map { number, matter in
        MatterFacts(
          matter, number: number + 1, of: matters.count, template: template, language)
      }
    }
    (missing, returned, toExplain, self.owing) = (facts[0], facts[1], facts[2], facts[3])
  }
}

/// What a letter can say of one thing that is open.
struct MatterFacts: LetterSubject {
  static let names = LetterNames<MatterFacts>([
    .number("number") { $0.number },
    .text("school") { $0.matter.school?.name ?? $0.matter.unit.name },
    .text("code") { $0.matter.school?.code ?? "" },
    .text("contact") { $0.matter.school?.contact ?? "" },
    .text("phone") { $0.matter.school?.phone ?? "" },
    .number("months_missed") { $0.matter.monthsMissed },
    .number("days_overdue") { $0.matter.daysOverdue },
    .text("file") { $0.matter.lastFile },
    .text("reason") { $0.matter.reason($0.language, template: $0.template) },
    .flag("unit_itself") { $0.matter.school == nil },
    .flag("first") { $0.number == 1 },
    .flag("first_three") { $0.number <= Self.few },
    .flag("third_of_more") { $0.number == Self.few && $0.count > Self.few },
    .flag("last") { $0.number == $0.count },
    .list("findings") { $0.findings },
    .number("more_findings") { $0.matter.untold },
  ])

  /// How many schools a short text names.
  static let few = 3

  private let matter: Reminder
  /// Its number in its list, from 1.
  private let number: Int
  /// How many the list has.
  private let count: Int
  private let template: FormTemplate
  private let language: Language

  /// A matter at its place in a list.
  init(
    _ matter: Reminder, number: Int, of count: Int, template: FormTemplate, _ language: Language
  ) {
    self.matter = matter
    self.number = number
    self.count = count
    self.template = template
    self.language = language
  }

  private var findings: [FindingFacts] {
    matter.told.enumerated().map { number, finding in
      FindingFacts(
        finding: finding, template: template, language: language, isFirst: number == 0,
        isLast: number + 1 == matter.told.count)
    }
  }
}

/// What a letter can say of one thing that is wrong or doubtful in a form.
struct FindingFacts: LetterSubject {
  static let names = LetterNames<FindingFacts>([
    .text("check") { $0.finding.check },
    .text("place") { $0.finding.place.phrase?.text($0.language) ?? "" },
    .text("message") { $0.template.text(of: $0.finding, $0.language) },
    .flag("first") { $0.isFirst },
    .flag("last") { $0.isLast },
  ])

  fileprivate let finding: Finding
  fileprivate let template: FormTemplate
  fileprivate let language: Language
  /// Whether it is the first that is told of the form.
  fileprivate let isFirst: Bool
  /// Whether it is the last.
  fileprivate let isLast: Bool
}
