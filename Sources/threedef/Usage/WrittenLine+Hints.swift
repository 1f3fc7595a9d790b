import Foundation
import ThreeDefence

extension WrittenLine {
  /// The name that a shell has cut at its blanks: a word too many, with the value before it and the
  /// words behind it; nil when what stands before it is no name.
  func name(cutBefore word: String) -> String? {
    guard let at = arguments.lastIndex(of: word), at > 0 else { return nil }
    let before = arguments[at - 1]
    let isCommand = commands.contains { $0.commandName == before }
    guard !before.hasPrefix("-") || before.contains("="), !isCommand, Month(written: before) == nil,
      Int(before) == nil, argument(before)?.kind != .flag
    else { return nil }
    let value = before.hasPrefix("-") ? before.drop { $0 != "=" }.dropFirst() : before[...]
    let rest = arguments[at...].prefix { !$0.hasPrefix("-") }
    return ([String(value)] + rest).joined(separator: " ").withoutWideQuotes
  }

  /// The command as it is written with its month as an argument, which was written as an option; nil
  /// when the command takes no such argument.
  var usageWithMonthAlone: String? {
    let month = commands.first?.all.lazy.flatMap(\.takes).first { $0.spellings == ["--month"] }
    guard let command = commands.last,
      let place = command.takes.first(where: {
        $0.kind == .positional && $0.valueName == month?.valueName
      })
    else { return nil }
    let written = (value(of: "--month").map { [$0] } ?? []) + words
    let own = written.lazy.compactMap { Month(written: $0) }.first?.description ?? place.place
    let needed = command.takes.filter { $0.kind == .option && !$0.isOptional }.map { option in
      let name = option.spellings.last ?? ""
      return "\(name) \(value(of: name) ?? option.place)"
    }
    return (commands.map(\.commandName) + [own] + needed).joined(separator: " ")
  }
}

extension [String] {
  /// The name of a file that is there, of which a shell has cut the word at a place off at a blank.
  ///
  /// - Parameters:
  ///   - place: the word's place.
  ///   - exists: whether there is a file of a name.
  /// - Returns: the words that make the name, with blanks between; nil when none do.
  func name(cutAt place: Int, where exists: (String) -> Bool) -> String? {
    for start in Swift.max(0, place - 7)...place {
      for end in stride(from: Swift.min(count, start + 8), to: Swift.max(place, start + 1), by: -1)
      {
        let name = self[start..<end].joined(separator: " ")
        if exists(name) { return name }
      }
    }
    return nil
  }

  /// Reads each of the files named, whatever becomes of the others.
  ///
  /// - Returns: which of them cannot be read, and why; of those that are not there because a shell has
  ///   cut a name at a blank, that too; nil when all were read.
  func readingEach(
    _ read: (String) throws(ThreeDefenceError) -> Void
  ) -> ThreeDefenceError? {
    var faults: [ThreeDefenceError] = []
    var cutNames: [Phrase] = []
    for place in indices {
      do throws(ThreeDefenceError) { try read(self[place]) } catch {
        faults.append(error)
        if let told = cutName(at: place), !cutNames.contains(told) { cutNames.append(told) }
      }
    }
    return faults.first.map { ThreeDefenceError($0.code, faults.flatMap(\.sentences) + cutNames) }
  }

  /// What is told of a word that is no file, because a shell has cut its name at a blank; nil when it
  /// has not.
  func cutName(at place: Int) -> Phrase? {
    let exists = FileManager.default.fileExists(atPath:)
    guard !exists(self[place]) else { return nil }
    return name(cutAt: place, where: exists).map { UsageError(.cutName, $0).phrase }
  }
}
