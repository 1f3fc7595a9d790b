import ThreeDefence

/// What is wrong with a command line, in words, with the option or argument that it is about.
struct UsageFault {
  let phrase: Phrase
  var argument: CommandDescription.Argument?

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
    if let word = line.wrongCommand {
      return unknownCommand(word, among: line.commands.last?.commands ?? [])
    }
    if let path = path(to: name, in: line) {
      return UsageFault(
        .optionBeforeCommand, name, path.map(\.commandName).joined(separator: " "))
    }
    let known = (line.commands + (line.commands.last?.all ?? [])).flatMap(\.takes)
      .flatMap(\.spellings).filter { $0.hasPrefix("--") }
    return UsageFault(
      UsageError(.unknownOption, name).phrase + perhaps(name, among: Set(known).sorted()))
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
    if let commands = line.commands.last?.commands, !commands.isEmpty {
      return unknownCommand(word, among: commands)
    }
    let isMonth =
      Month(word) != nil && line.argument("--month") != nil && line.value(of: "--month") == nil
    return UsageFault(
      UsageError(.tooMuch, word).phrase
        + (isMonth ? UsageError(.monthNeedsOption, word).phrase : nothing))
  }

  /// A command that there is not.
  static func unknownCommand(
    _ word: String, among commands: [CommandDescription]
  ) -> UsageFault {
    UsageFault(
      UsageError(.unknownCommand, word).phrase + perhaps(word, among: commands.map(\.commandName)))
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
    guard let argument = named(in: prose, of: line) else {
      return UsageFault(.notUnderstood, prose)
    }
    return UsageFault(.missingArgument, argument.label, about: argument)
  }

  private static func unreadable(
    _ name: String?, _ value: String, in line: WrittenLine, _ prose: String
  ) -> UsageFault {
    guard let argument = name.map(line.argument) ?? named(in: prose, of: line) else {
      return UsageFault(.notUnderstood, prose)
    }
    let label = name ?? argument.label
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
