/// What is open in one reporting unit, as the letter 催报函 and the short text to it tell.
struct UnitMatters: Sendable {
  /// The unit.
  let unit: ReportingUnit
  /// Where the unit's schools stand.
  let counts: StateCounts
  /// What is open, in the order of the list.
  let reminders: [Reminder]

  /// Those of each unit that owes something, in printing order.
  static func all(for reminders: [Reminder], summary: Summary) -> [UnitMatters] {
    var counts: [String: StateCounts] = [:]
    for (group, states) in zip(summary.groups, summary.states) where group.kind == .unit {
      counts[group.code] = states
    }
    var units: [UnitMatters] = []
    var start = 0
    while start < reminders.count {
      let unit = reminders[start].unit
      let end = reminders[start...].firstIndex { $0.unit.code != unit.code } ?? reminders.count
      units.append(
        UnitMatters(
          unit: unit, counts: counts[unit.code] ?? .none,
          reminders: Array(reminders[start..<end])))
      start = end
    }
    return units
  }

  /// The name of a file to the unit: its code, in which what a file name cannot hold is written as
  /// `%2F`.
  var fileName: String {
    var name: [UInt8] = []
    for (offset, byte) in unit.code.utf8.enumerated() {
      let isPlain =
        byte > 0x20 && byte != 0x7F && !"/\\:*?\"<>|%".utf8.contains(byte)
        && (byte != UInt8(ascii: ".") || offset > 0)
      if isPlain {
        name.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true).utf8
        name.append(UInt8(ascii: "%"))
        name.append(contentsOf: digits.count == 1 ? [UInt8(ascii: "0")] + digits : Array(digits))
      }
    }
    return String(decoding: name, as: UTF8.self) + ".txt"
  }

  /// A text to the unit in a language: UTF-8 with a mark and CRLF, as the clerk's own programs like
  /// it.
  ///
  /// - Parameters:
  ///   - letter: the words around the facts.
  ///   - header: what the month is.
  ///   - template: the form edition, for the names of indicators.
  ///   - language: the language of what is put in.
  /// - Returns: the file's bytes.
  func bytes(
    _ letter: LetterTemplate, header: MonthPicture.Header, template: FormTemplate,
    _ language: Language
  ) -> [UInt8] {
    let facts = UnitFacts(self, header: header, template: template, language)
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for byte in letter.text(facts).utf8 {
      if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(byte)
    }
    return bytes
  }
}
