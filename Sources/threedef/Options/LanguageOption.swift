public import ArgumentParser
public import ThreeDefence

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .text(.language, .language))
  var language: Language?

  @Flag(name: .long, help: .text(.quiet))
  var quiet = false

  @Flag(name: .long, help: .text(.verbose))
  var verbose = false

  /// The language that a command line asks for, as far as it can be told before it is understood, so
  /// that what is wrong with it is told in that language; nil when it asks for none.
  static func language(in arguments: [String]) -> Language? {
    let option = "--language"
    return zip(arguments, arguments.dropFirst() + [""]).lazy.compactMap { word, next in
      word == option
        ? Language(rawValue: next)
        : word.hasPrefix("\(option)=")
          ? Language(rawValue: String(word.dropFirst(option.count + 1))) : nil
    }.first
  }
}
