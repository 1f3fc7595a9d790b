/// A command line, its words told apart by what the program takes.
struct WrittenLine {
  /// The program, and the commands below it that are named, outermost first.
  private(set) var commands: [CommandDescription]
  /// The options in the order in which they are written, with the values that go with them.
  private(set) var options: [(name: String, values: [String])] = []
  /// Words that are neither options nor their values nor the names of commands.
  private(set) var words: [String] = []
  /// Whether help is asked for, by the command or by an option.
  private(set) var asksForHelp = false

  /// Tells words apart.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - program: what the program takes.
  init(_ arguments: [String], of program: CommandDescription) {
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
        words.append(word)
      }
    }
  }

  /// What the commands take under a name.
  func argument(_ name: String) -> CommandDescription.Argument? {
    commands.reversed().lazy.compactMap { command in
      command.takes.first { $0.spellings.contains(name) }
    }.first
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

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    asksForHelp = asksForHelp || name == "--help" || name == "-h"
    var values = parts.dropFirst().map(String.init)
    if values.isEmpty, let argument = argument(name), argument.kind == .option {
      while let next = rest.first, !next.hasPrefix("-") || next == "-" {
        values.append(next)
        rest.removeFirst()
        if !argument.isRepeating { break }
      }
    }
    options.append((name, values))
  }
}
