/// Notes that explain queries: given in the workspace's `explanations.csv`, or in a form's 备注.
public struct Explanations: Sendable, Equatable {
  /// What a note explains.
  public struct Key: Hashable, Sendable {
    /// The month.
    public var month: Month
    /// The school's code, or a unit's for a query about the unit.
    public var code: String
    /// The check's id.
    public var check: String
    /// The file, below the month's inbox folder, with the form it is about; empty for the first form
    /// of which the check has asked.
    public var file: String

    /// What a note explains.
    public init(month: Month, code: String, check: String, file: String = "") {
      self.month = month
      self.code = code
      self.check = check
      self.file = file
    }
  }

  /// A row of the workspace's file.
  public struct Row: Sendable, Equatable {
    /// The row as a spreadsheet numbers it, from 1.
    public var number: Int
    /// What it explains.
    public var key: Key
    /// Its note, which may be empty.
    public var note: String
  }

  /// The notes of the workspace.
  public let notes: [Key: String]
  /// The rows that they stand in, in the file's order.
  public let rows: [Row]

  /// Notes of the workspace; those in remarks are looked for where the remarks are.
  public init(_ notes: [Key: String] = [:], rows: [Row] = []) {
    self.notes = notes
    self.rows = rows
  }

  /// The workspace's note on a query; nil when there is none.
  public func note(
    _ month: Month, _ code: String, _ check: String, inFile file: String = ""
  ) -> String? {
    notes[Key(month: month, code: code, check: check, file: file)]
  }

  /// What a remark says of a check: the text after `V02：`, up to the next check named or the end.
  ///
  /// - Parameters:
  ///   - check: the check's id.
  ///   - remark: the form's 备注.
  /// - Returns: the note, without spaces and separators around; nil when the check is not named with
  ///   a colon, or nothing follows.
  public static func note(on check: String, inRemark remark: String) -> String? {
    let text = Array(remark.unicodeScalars)
    let name = Array(check.unicodeScalars)
    guard text.count > name.count else { return nil }
    for start in 0...text.count - name.count
    where Array(text[start..<start + name.count]) == name
      && (start == 0 || !isPartOfName(text[start - 1]))
    {
      var at = start + name.count
      while at < text.count, text[at].properties.isWhitespace { at += 1 }
      guard at < text.count, text[at] == ":" || text[at] == "：" else { continue }
      let note = trimmed(text[(at + 1)..<end(ofNoteFrom: at + 1, in: text)])
      return note.isEmpty ? nil : note
    }
    return nil
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
  }

  /// Where a note ends: before a name with a colon that follows a separator.
  private static func end(ofNoteFrom start: Int, in text: [Unicode.Scalar]) -> Int {
    var at = start
    while at < text.count {
      if "；;。\n,，".unicodeScalars.contains(text[at]) {
        var next = at + 1
        while next < text.count, text[next].properties.isWhitespace { next += 1 }
        let nameStart = next
        while next < text.count, isPartOfName(text[next]) { next += 1 }
        while next < text.count, text[next].properties.isWhitespace { next += 1 }
        if next > nameStart, text[nameStart].properties.isAlphabetic, next < text.count,
          text[next] == ":" || text[next] == "："
        {
          return at
        }
      }
      at += 1
    }
    return text.count
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let isOuter = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || "；;".unicodeScalars.contains(scalar)
    }
    var rest = scalars
    while let first = rest.first, isOuter(first) { rest.removeFirst() }
    while let last = rest.last, isOuter(last) { rest.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest)
    return String(text)
  }
}
