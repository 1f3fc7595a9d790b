import ThreeDefence

/// What is wrong with a command line, in words, with the option or argument that it is about.
struct UsageFault {
  let phrase: Phrase
  var argument: CommandDescription.Argument?
  /// Whether something must be given that is not, so that an example helps.
  var isOfMissingArgument = false

  private init(_ phrase: Phrase, _ argument: CommandDescription.Argument? = nil) {
    self.phrase = phrase
    self.argument = argument
  }

  private init(
    _ sentence: UsageSentence, _ facts: String...,
    about argument: CommandDescription.Argument? = nil
  ) {
    self.init(UsageError(sentence, facts).phrase, argument)
  }

  /// - Parameters:
  ///   - fault: what the argument parser found.
  ///   - line: the command line.
  ///   - prose: what the parser says of it, in English.
  init(_ fault: ParserFault, in line: WrittenLine, prose: String) {
    switch fault {
    case .unknownOption(let name): self = Self.unknown(name, in: line)
    case .notAnOption(let text): self.init(.notAnOption, text)
    case .missingValue(let name): self = Self.missingValue(name, in: line)
    case .unwantedValue(let name, let value): self.init(.unwantedValue, name, value)
    case .tooMuch(let words): self = Self.tooMuch(words.first ?? "", in: line)
    case .missingArgument: self = Self.missing(in: line, prose)
    case .unreadableValue(let name, let value): self = Self.unreadable(name, value, in: line, prose)
    case .refused(let error as UsageError): self.init(error.phrase)
    default: self.init(.notUnderstood, prose)
    }
  }

  private static func unknown(_ name: String, in line: WrittenLine) -> UsageFault {
    if let word = line.wrongCommand { return unknownCommand(word, in: line) }
    if name == "--month", let fault = monthStandsAlone(in: line) { return fault }
    if let path = path(to: name, in: line) {
      return UsageFault(
        .optionBeforeCommand, name, path.map(\.commandName).joined(separator: " "))
    }
    let known = line.longOptions
    let takingValues = known.filter { line.argument($0)?.kind == .option }
    let hint = missingSpace(in: name, after: takingValues) ?? perhaps(name, among: known)
    return UsageFault(UsageError(.unknownOption, name).phrase + hint)
  }

  /// That the month of a command which has no such option is an argument; nil where none is written.
  private static func monthStandsAlone(in line: WrittenLine) -> UsageFault? {
    guard line.options.contains(where: { $0.name == "--month" }), line.argument("--month") == nil,
      let usage = line.usageWithMonthAlone
    else { return nil }
    return UsageFault(
      UsageError(.unknownOption, "--month").phrase + UsageError(.monthStandsAlone, usage).phrase)
  }

  /// That a space is missing where a word begins with a known one and goes on with what is no letter of
  /// it, as in `--month2023-03`; nil when it is not so.
  private static func missingSpace(in word: String, after known: [String]) -> Phrase? {
    let longestFirst = known.sorted { $0.count > $1.count }
    guard let first = longestFirst.first(where: { word.hasPrefix($0) && $0 != word }) else {
      return nil
    }
    let rest = word.dropFirst(first.count)
    let isOption = rest.hasPrefix("--") && rest.count > 2
    guard isOption || rest.first?.isASCII == false || rest.first?.isLetter == false,
      isOption || rest.first != "-"
    else { return nil }
    return UsageError(.missingSpace, "\(first) \(rest)").phrase
  }

  /// The commands down to the one that takes an option, which stands before it; nil when none does.
  private static func path(to name: String, in line: WrittenLine) -> [CommandDescription]? {
    func takes(_ command: CommandDescription) -> Bool {
      command.takes.contains { $0.spellings.contains(name) }
    }
    if let last = line.commands.lastIndex(where: takes) { return Array(line.commands[...last]) }
    return line.commands.last?.commands.first(where: takes).map { line.commands + [$0] }
  }

  private static func tooMuch(_ word: String, in line: WrittenLine) -> UsageFault {
    if line.commands.last?.commands.isEmpty == false { return unknownCommand(word, in: line) }
    if let month = Month(written: word), line.argument("--month") != nil,
      line.value(of: "--month") == nil
    {
      return UsageFault(
        UsageError(.tooMuch, word).phrase + UsageError(.monthNeedsOption, "\(month)").phrase)
    }
    let hint = line.name(cutBefore: word).map { UsageError(.blankNeedsQuotes, $0).phrase }
    return UsageFault(UsageError(.tooMuch, word).phrase + (hint ?? nothing))
  }

  /// A command that there is not, where those of a line are known.
  static func unknownCommand(_ word: String, in line: WrittenLine) -> UsageFault {
    let isFirst = line.commands.count == 1
    let known = (line.commands.last?.commands ?? []).map(\.commandName) + (isFirst ? ["help"] : [])
    let meant = isFirst ? CommandWords.command(of: word) : nil
    let hint =
      meant.map { UsageError(.perhaps, $0).phrase } ?? missingSpace(in: word, after: known)
      ?? perhaps(word, among: known)
    return UsageFault(UsageError(.unknownCommand, word).phrase + hint)
  }

  private static func missingValue(_ name: String, in line: WrittenLine) -> UsageFault {
    let next = line.options.drop { $0.name != name || !$0.values.isEmpty }.dropFirst().first?.name
    let hyphen =
      next.flatMap { next in
        line.argument(next) == nil ? UsageError(.valueWithHyphen, name, next).phrase : nil
      } ?? nothing
    return UsageFault(UsageError(.missingValue, name).phrase + hyphen, line.argument(name))
  }

  /// The parser keeps to itself which one is missing, but names it between quotes.
  private static func named(
    in prose: String, of line: WrittenLine
  ) -> CommandDescription.Argument? {
    line.commands.last?.takes.first { prose.contains("'\($0.label)'") }
  }

  private static func missing(in line: WrittenLine, _ prose: String) -> UsageFault {
    if let fault = monthStandsAlone(in: line) { return fault }
    guard let argument = named(in: prose, of: line) else {
      return UsageFault(.notUnderstood, prose)
    }
    var fault = UsageFault(.missingArgument, argument.label, about: argument)
    fault.isOfMissingArgument = true
    return fault
  }

  private static func unreadable(
    _ name: String?, _ value: String, in line: WrittenLine, _ prose: String
  ) -> UsageFault {
    guard let argument = name.map(line.argument) ?? named(in: prose, of: line) else {
      return UsageFault(.notUnderstood, prose)
    }
    let label = name ?? argument.label
    if let plain = value.withPlainLetters,
      argument.allValues?.contains(plain) ?? (Int(plain) != nil)
    {
      return UsageFault(.plainLetters, plain)
    }
    guard let values = argument.allValues else {
      return UsageFault(.number, label, value, about: argument)
    }
    return UsageFault(
      UsageError(.unknownValue, [label, value], oneOf: values).phrase
        + perhaps(value, among: values), argument)
  }

  private static let nothing = Phrase(zh: "", en: "")

  private static func perhaps(_ word: String, among known: [String]) -> Phrase {
    closestWord(to: word, among: known).map { UsageError(.perhaps, $0).phrase } ?? nothing
  }
}
