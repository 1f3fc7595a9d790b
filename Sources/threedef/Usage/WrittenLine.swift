import Foundation
import ThreeDefence

/// A command line, its words told apart by what the program takes.
struct WrittenLine {
  /// The words after the program's name.
  let arguments: [String]
  /// The program, and the commands below it that are named, outermost first.
  private(set) var commands: [CommandDescription]
  /// The options in the order in which they are written, with the values that go with them.
  private(set) var options: [(name: String, values: [String])] = []
  /// Words that are neither options nor their values nor the names of commands.
  private(set) var words: [String] = []
  /// The word that stands where a command is to stand and is none; nil where it may be the value of an
  /// option that is not known.
  private(set) var wrongCommand: String?
  /// How the first word is written whose signs are not those of a keyboard, and what is said of it.
  private(set) var plainly: (word: String, sentence: UsageSentence)?
  /// Whether help is asked for, by the command or by an option.
  private(set) var asksForHelp = false

  /// Tells words apart.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - program: what the program takes.
  init(_ arguments: [String], of program: CommandDescription) {
    self.arguments = arguments
    commands = [program]
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      if word.hasPrefix("-"), word.count > 1 {
        readOption(word, &rest)
      } else if words.isEmpty, word == "help", commands.count == 1, !asksForHelp {
        asksForHelp = true
      } else if words.isEmpty,
        let command = commands.last?.commands.first(where: { $0.commandName == word })
      {
        commands.append(command)
      } else {
        readWord(word)
      }
    }
  }

  /// What the commands take under a name.
  func argument(_ name: String) -> CommandDescription.Argument? {
    commands.reversed().lazy.compactMap { command in
      command.takes.first { $0.spellings.contains(name) }
    }.first
  }

  /// What the commands take under a name, or those below them, before which it is written.
  private func known(_ name: String) -> CommandDescription.Argument? {
    argument(name)
      ?? commands.last?.all.lazy.flatMap(\.takes).first { $0.spellings.contains(name) }
  }

  /// The long options of the commands that are named, and of those below them.
  var longOptions: [String] {
    let known = (commands + (commands.last?.all ?? [])).flatMap(\.takes).flatMap(\.spellings)
    return Set(known.filter { $0.hasPrefix("--") }).sorted()
  }

  /// The first word of several letters behind one hyphen, such as `-month`, each of which the parser
  /// takes for an option, and `h` for help; a negative number is none.
  var lettersBehindOneHyphen: String? {
    options.map(\.name).first {
      !$0.hasPrefix("--") && $0.count > 2 && $0.wholeMatch(of: /-[0-9.]+/) == nil
    }
  }

  /// The value of an option that is written last.
  func value(of name: String) -> String? { options.last { $0.name == name }?.values.last }

  /// An option of one value that is written twice with different ones.
  var twice: (name: String, first: String, second: String)? {
    var seen: [String: String] = [:]
    for (name, values) in options {
      guard let value = values.first, argument(name)?.isRepeating == false else { continue }
      if let first = seen.updateValue(value, forKey: name), first != value {
        return (name, first, value)
      }
    }
    return nil
  }

  private mutating func readWord(_ word: String) {
    let isCommand =
      words.isEmpty && commands.last?.commands.isEmpty == false
      && options.allSatisfy { known($0.name) != nil }
    if isCommand { wrongCommand = word }
    words.append(word)
    readSigns(of: word)
  }

  /// Dashes, blanks and letters are told where an option is meant, or a command; a file may be named
  /// so.
  private mutating func readSigns(of word: String) {
    readValue(word)
    let plain = word.withPlainSigns
    guard plainly == nil, plain != word else { return }
    let names = plain.prefix { $0 != "=" }.split(separator: " ").map(String.init)
    let isCommand =
      wrongCommand == word
      && commands.last?.commands.contains { $0.commandName == names.first } == true
    let sentence: UsageSentence =
      word.withPlainLetters.map { $0 == plain } == true ? .plainLetters : .plainSigns
    if isCommand || names.contains(where: { $0.hasPrefix("-") && known($0) != nil }) {
      plainly = (plain, sentence)
    } else if names.count == 1, plain.hasPrefix("--"), !word.hasPrefix("--"),
      let meant = closestWord(to: names[0], among: longOptions)
    {
      // A slip besides, which would be told next.
      plainly = (meant + plain.dropFirst(names[0].count), sentence)
    }
  }

  /// Quotes of Chinese typing are told around any value, letters and digits where it is nothing else;
  /// but a file may be named so.
  private mutating func readValue(_ value: String) {
    guard plainly == nil, !FileManager.default.fileExists(atPath: value) else { return }
    if let plain = value.withPlainQuotes {
      plainly = (plain, .plainQuotes)
    } else if let plain = value.withPlainLetters, !value.hasPrefix("-"),
      Month(written: value) == nil
    {
      plainly = (plain, .plainLetters)
    }
  }

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    asksForHelp = asksForHelp || name == "--help" || name == "-h"
    readSigns(of: word)
    var values = parts.dropFirst().map(String.init)
    values.forEach { readValue($0) }
    if values.isEmpty, let argument = known(name), argument.kind == .option {
      while let next = rest.first, !next.hasPrefix("-") || next == "-" {
        values.append(next)
        readValue(next)
        rest.removeFirst()
        if !argument.isRepeating { break }
      }
    }
    options.append((name, values))
  }
}
