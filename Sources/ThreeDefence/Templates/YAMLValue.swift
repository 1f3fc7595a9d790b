import Yams

/// A value of a file that is read strictly.
///
/// Each way of reading it reports a value that is not as it must be, and then returns nil.
struct YAMLValue {
  let node: Node
  /// What messages call it: its key, or its list's.
  let name: String
  let reader: YAMLReader

  /// Where it begins.
  var place: FilePlace {
    FilePlace(
      file: reader.problems.file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// A text that is not empty.
  func text() -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else { return must(.aText) }
    return text
  }

  /// A text, which may be empty.
  func textOrEmpty() -> String? { node.scalar?.string ?? must(.aText) }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
    guard let text = node.scalar?.string, let number = Int(text) else {
      return must(.aWholeNumber)
    }
    guard range.contains(number) else {
      complain(.notInRange, name, String(range.lowerBound), String(range.upperBound), text)
      return nil
    }
    return number
  }

  /// A number of at most two decimals, in hundredths.
  func hundredths() -> Int64? {
    guard let text = node.scalar?.string else { return must(.aNumber) }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "00"
    guard (1...2).contains(decimals.utf8.count), decimals.utf8.allSatisfy(isDigit),
      parts[0].utf8.last.map(isDigit) ?? false, parts[0].first != "+",
      let number = Int64(parts[0] + decimals + (decimals.utf8.count == 1 ? "0" : ""))
    else { return must(.aNumber) }
    return number
  }

  /// `true` or `false`.
  func boolean() -> Bool? {
    switch node.scalar?.string {
    case "true": true
    case "false": false
    case let text? where ["true", "false"].contains(text.lowercased()):
      must(.smallLetters, text.lowercased())
    default: must(.trueOrFalse)
    }
  }

  /// A month, `2023-03`.
  func month() -> Month? {
    guard let text = scalar, !text.isEmpty else { return must(.aMonth) }
    guard let month = Month(text) else {
      reader.problems.report(
        TemplateSentence.mustNot.phrase.filled(
          Phrase(name), TemplateSentence.aMonth.phrase, Phrase(text)), at: place)
      return nil
    }
    return month
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let text = text() else { return nil }
    if let word = Word(rawValue: text) { return word }
    complainOfWord(text, known: Word.allCases.map(\.rawValue))
    return nil
  }

  /// A name as expressions and XML use it.
  func identifier() -> String? {
    guard let text = text() else { return nil }
    let isName =
      text.utf8.first.map(isLowerCase) ?? false
      && text.utf8.allSatisfy { isLowerCase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    return isName ? text : must(.aName)
  }

  /// A sentence in both languages, `zh` and `en`; a text alone stands for both.
  func phrase() -> Phrase? {
    if node.scalar != nil { return text().map { Phrase($0) } }
    guard let languages = mapping(keys: ["zh", "en"]),
      let zh = languages.required("zh")?.text(), let en = languages.required("en")?.text()
    else { return nil }
    return Phrase(zh: zh, en: en)
  }

  /// The items of a list; none, with a report, when it is something else.
  func items() -> [YAMLValue] {
    guard let sequence = node.sequence else { return must(.aList) ?? [] }
    return sequence.map { YAMLValue(node: $0, name: name, reader: reader) }
  }

  /// The items of a list that must have at least one.
  func someItems() -> [YAMLValue] {
    let items = items()
    if items.isEmpty, node.sequence != nil { complain(.emptyList, name) }
    return items
  }

  /// The text as it stands, without a report when it is a list or keys with values.
  var scalar: String? { node.scalar?.string }

  /// The values of keys that the file itself chooses, in its order, each under its key's name.
  func entries() -> [YAMLValue] {
    guard let mapping = node.mapping else { return must(.keysWithValues) ?? [] }
    return mapping.map { key, value in
      YAMLValue(node: value, name: key.scalar?.string ?? "", reader: reader)
    }
  }

  /// Keys and values; a key that is none of those given is reported.
  ///
  /// A text in braces that a comma cuts in two is told as that alone.
  func mapping(keys: [String]) -> YAMLMapping? {
    guard let mapping = node.mapping else {
      guard let text = scalar,
        let fault = YAMLSlip.fault(in: text, keys: keys, at: (place.line, place.column))
      else { return must(.keysWithValues) }
      reader.problems.report(fault.phrase, fault.place)
      return nil
    }
    if isInBraces {
      let cut = mapping.first { key, value in
        !keys.contains(key.scalar?.string ?? "") && value.isNothing
      }
      if let cut {
        let (text, line) = (cut.key.scalar?.string ?? "", cut.key.mark?.line ?? place.line)
        if let fault = YAMLDocument.fullWidthMark(in: text, line: line, of: reader.source)
          ?? YAMLSlip.fault(in: text, keys: keys, at: (line, cut.key.mark?.column ?? 1))
        {
          reader.problems.report(fault.phrase, fault.place)
          return nil
        }
        YAMLValue(node: cut.key, name: name, reader: reader)
          .complain(.quoteInBraces, cut.key.scalar?.string ?? "")
        return nil
      }
    }
    return YAMLMapping(mapping, of: self, keys: keys)
  }

  /// Whether it is written in braces; the parser's own word for that is not to be had.
  private var isInBraces: Bool {
    let source = reader.source
    return source.bytes.dropFirst(source.byte(line: place.line, column: place.column)).first
      == UInt8(ascii: "{")
  }

  /// Reports that something is wrong with the value.
  func complain(_ sentence: TemplateSentence, _ facts: String...) {
    reader.problems.report(
      Phrase(zh: sentence.phrase.text(.zh, facts), en: sentence.phrase.text(.en, facts)),
      at: place)
  }

  /// Reports that something is wrong with the expression that the value holds, where it stands in it.
  ///
  /// - Parameters:
  ///   - sentence: what is wrong.
  ///   - offset: UTF-8 bytes of the expression's text before the place.
  func complain(_ sentence: TemplateSentence, ofByte offset: Int) {
    let place = SourceExpression(text() ?? "", of: self).place(ofByte: offset)
    reader.problems.report(sentence.phrase, at: place)
  }

  /// Reports a word that is none of those known, with the closest of them.
  func complainOfWord(_ word: String, known: [String]) {
    reader.problems.report(
      TemplateSentence.unknownWord.phrase.filled(name, word) + .hint(for: word, among: known),
      at: place)
  }

  /// Reports what the value must be.
  ///
  /// A mark of Chinese typing in its line is told instead: then it is not what it looks like.
  private func must<Result>(_ expectation: TemplateSentence, _ facts: String...) -> Result? {
    if let fault = YAMLDocument.fullWidthMark(
      in: scalar ?? "", line: place.line, of: reader.source)
    {
      reader.problems.report(fault.phrase, fault.place)
      return nil
    }
    reader.problems.report(
      TemplateSentence.must.phrase.filled(Phrase(name), expectation.phrase.filled(facts)), at: place
    )
    return nil
  }
}

extension Node {
  /// Whether nothing is written where a value could stand.
  fileprivate var isNothing: Bool {
    scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func isLowerCase(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
