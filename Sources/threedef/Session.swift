import ArgumentParser
import Foundation
import Synchronization
import ThreeDefence

/// What commands share once a workspace is open: the pipeline, the language, and the time.
struct Session {
  let pipeline: Pipeline
  let options: CommonOptions
  let now: Instant

  private static let chosen = Mutex<Language>(.zh)

  /// The language of what is printed, known as far as options and settings have been read.
  static var language: Language { chosen.withLock { $0 } }

  /// Opens the workspace.
  ///
  /// - Parameters:
  ///   - workspace: which workspace.
  ///   - options: what all commands take.
  ///   - tellsUnused: whether templates that are not used for their name or because they are empty
  ///     are told.
  /// - Throws: what opening the workspace throws.
  init(
    _ workspace: WorkspaceOption, _ options: CommonOptions, tellsUnused: Bool = true
  ) throws(ThreeDefenceError) {
    Self.speak(options.language ?? .zh)
    self.options = options
    now = Self.now
    pipeline = try Pipeline(path: workspace.path, by: workspace.naming, version: ThreeDef.version)
    Self.speak(options.language ?? pipeline.settings.language)
    if tellsUnused, !options.quiet { tell(try pipeline.unusedFiles()) }
  }

  /// Speaks a language from now on.
  static func speak(_ language: Language) { chosen.withLock { $0 = language } }

  /// The moment, by the machine's clock.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// The moment that stands for now in a ledger; where the machine's clock was set back, that is told.
  func moment(in ledger: Ledger) throws(ThreeDefenceError) -> Instant {
    let (now, told) = try pipeline.moment(at: now, in: ledger)
    if let told, !options.quiet { tell([told]) }
    return now
  }

  /// The month asked for, or the current one by the bureau's clock.
  func month(_ option: some MonthChoice) -> Month { option.month ?? pipeline.month(at: now) }

  /// Tells, where no month was named and the ledger has nothing of the current one, which it has.
  func tellMonth(_ option: MonthOption, in ledger: Ledger) throws(ThreeDefenceError) {
    guard option.text == nil, !options.quiet else { return }
    tell(try pipeline.monthsInstead(of: month(option), in: ledger))
  }

  /// A moment given on the command line.
  func instant(_ text: String?, option: String) throws -> Instant? {
    guard let text else { return nil }
    guard let instant = pipeline.settings.clock.instant(text) else {
      throw UsageError(CommandSentence.noInstant.phrase.filled(option, text))
    }
    return instant
  }

  /// A month's picture from the ledger as it stands, without the tables that are data, for a command
  /// that prints none of them.
  func picture(of month: MonthOption, _ asOf: AsOfOption) throws -> MonthPicture {
    let asOf = try asOf.instant(self)
    let ledger = try pipeline.ledgerToRead()
    try tellMonth(month, in: ledger)
    return try Steps(options).take(.checks) { _ in
      try pipeline.picture(of: self.month(month), from: ledger, asOf: asOf, withTables: false)
    }
  }

  /// A sentence in the language spoken.
  static func text(_ sentence: CommandSentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }

  /// Says sentences on standard error, a line each.
  func tell(_ sentences: [Phrase]) {
    for sentence in sentences { Console.say(sentence.text(Self.language)) }
  }
}
