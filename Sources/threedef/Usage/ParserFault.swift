import ArgumentParser

/// What the argument parser ended with.
///
/// The types of its errors are its own, so they are read off their cases by reflection. Its English
/// is not looked at, and what is not known here is `other`, whose text is shown as it is.
enum ParserFault {
  case help, version
  /// Completions for a shell by its name, or for the one that the account uses.
  case completions(String?)
  case unknownOption(String)
  case notAnOption(String)
  case missingValue(option: String)
  case unwantedValue(option: String, value: String)
  case tooMuch([String])
  case missingArgument
  case unreadableValue(option: String?, value: String)
  /// An error that one of our own checks of the command line has thrown.
  case refused(any Error)
  case other

  /// Whether it may come of several letters behind one hyphen, of which the parser takes each for an
  /// option.
  var isOfLetters: Bool {
    switch self {
    case .help, .notAnOption: true
    case .unknownOption(let name), .missingValue(let name), .unwantedValue(let name, _):
      !name.hasPrefix("--")
    default: false
    }
  }

  /// What an error says; nil when it is neither the parser's nor ours about the command line.
  init?(_ error: any Error) {
    guard let fault = Mirror(reflecting: error).descendant("parserError") else {
      guard error is CleanExit || error is UsageError else { return nil }
      self = error is CleanExit ? .help : .refused(error)
      return
    }
    let (name, facts) = Self.parts(fault)
    self = Self.request(name, facts) ?? Self.mistake(name, facts) ?? .other
  }

  private static func request(_ name: String, _ facts: [Any]) -> ParserFault? {
    switch name {
    case "helpRequested": .help
    case "versionRequested": .version
    case "completionScriptRequested": .completions(facts.first.flatMap(unwrapped) as? String)
    case "userValidationError": (facts.first as? any Error).map { .refused($0) }
    default: nil
    }
  }

  private static func mistake(_ name: String, _ facts: [Any]) -> ParserFault? {
    switch (name, facts.count) {
    case ("unknownOption", 2): option(facts[1]).map { .unknownOption($0) }
    case ("invalidOption", 1): .notAnOption("\(facts[0])")
    case ("nonAlphanumericShortOption", 1): .notAnOption("-\(facts[0])")
    case ("missingValueForOption", 2): option(facts[1]).map { .missingValue(option: $0) }
    case ("missingValueOrUnknownCompositeOption", 3): option(facts[2]).map { .unknownOption($0) }
    case ("unexpectedValueForOption", 3):
      option(facts[1]).map { .unwantedValue(option: $0, value: "\(facts[2])") }
    case ("unexpectedExtraValues", 1):
      .tooMuch(
        Mirror(reflecting: facts[0]).children.compactMap {
          Mirror(reflecting: $0.value).children.map(\.value).last as? String
        })
    case ("noValue", 1): .missingArgument
    case ("unableToParseValue", 5):
      .unreadableValue(option: unwrapped(facts[1]).flatMap(option), value: "\(facts[2])")
    default: nil
    }
  }

  /// The name of an enumeration's case, and what goes with it.
  private static func parts(_ value: Any) -> (name: String, facts: [Any]) {
    guard let child = Mirror(reflecting: value).children.first else { return ("\(value)", []) }
    let facts = Mirror(reflecting: child.value)
    return (
      child.label ?? "",
      facts.displayStyle == .tuple ? facts.children.map(\.value) : [child.value]
    )
  }

  /// An option's name as it is written.
  private static func option(_ name: Any) -> String? {
    let (kind, facts) = parts(name)
    guard let text = facts.first else { return nil }
    return (kind == "long" ? "--" : "-") + "\(text)"
  }

  /// What an optional holds; a value that is none as it is.
  private static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }
}
