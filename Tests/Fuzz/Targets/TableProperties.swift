@testable import ThreeDefence

/// The bureau's own tables are read, or everything wrong with them is told.
enum TableProperties {
  /// The bytes are the file.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let register = try outcome { () throws(ThreeDefenceError) in
      try RegisterFile.read(bytes).rows.map(\.code)
    }
    // The same text in UTF-16 is the same register.
    if let wide = Reencoding.utf16(bytes) {
      let again = try outcome { () throws(ThreeDefenceError) in
        try RegisterFile.read(wide).rows.map(\.code)
      }
      try demandSame(again, register, "a register reads alike in UTF-16")
    }
    _ = try outcome { () throws(ThreeDefenceError) in
      try HolidaysFile.read(bytes).map(\.description)
    }
    _ = try outcome { () throws(ThreeDefenceError) in
      _ = try Explanations(bytes, checks: ["F11", "V02"])
      return []
    }
  }

  /// What is read, or what is said instead.
  private static func outcome(
    _ read: () throws(ThreeDefenceError) -> [String]
  ) throws(BrokenProperty) -> [String] {
    do throws(ThreeDefenceError) { return try read() } catch {
      try demand(!error.sentences.isEmpty, "an error says what is wrong")
      return error.sentences.map { $0.text(.en) }
    }
  }
}
