/// Looks up lines in the text of an XML document.
enum XMLCitations {
  /// Characters of a line that are shown.
  private static let length = 100
  /// Bytes of a line that are searched.
  private static let mostBytes = 1 << 16

  /// What stands at some places: the line, or, where it is long, the element or attribute in it, if it
  /// stands there once.
  static func look(up places: Set<Place>, in text: [UInt8]) -> [Place: Citation] {
    let wanted = Dictionary(grouping: places.filter { $0.row != nil }) { $0.row ?? 0 }
    guard let last = wanted.keys.max() else { return [:] }
    var found: [Place: Citation] = [:]
    var rest = text[...]
    for number in 1...last where !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      for place in wanted[number] ?? [] {
        guard let shown = shown(line, place.column) else { continue }
        found[place] = .line(number: number, text: shown)
      }
    }
    return found
  }

  private static func shown(_ line: ArraySlice<UInt8>, _ name: String) -> String? {
    guard line.count <= mostBytes else { return nil }
    let whole = Array(line.drop { $0 <= 0x20 })
    let text = KnownNumber.masked(CellText.asWritten(whole.span, limit: length))
    guard text.count > length, !name.isEmpty else { return text.isEmpty ? nil : text }
    for (opening, closing) in [("<\(name)", "</\(name)>"), (" \(name)=\"", "\"")] {
      // The name of an element may begin another's.
      let places = whole.places(of: Array(opening.utf8)).filter {
        let next = $0 + opening.utf8.count
        return opening.hasPrefix(" ") || next < whole.count && " />".utf8.contains(whole[next])
      }
      guard let place = places.first else { continue }
      guard places.count == 1 else { return nil }
      let content = place + opening.utf8.count
      let rest = Array(whole[content...])
      let end = rest.places(of: Array(closing.utf8)).first.map { content + $0 + closing.utf8.count }
      let part = Array(whole[place..<(end ?? whole.count)].drop { $0 == 0x20 })
      return KnownNumber.masked(CellText.asWritten(part.span, limit: length))
    }
    return nil
  }
}

extension [UInt8] {
  /// Where some bytes begin.
  fileprivate func places(of bytes: [UInt8]) -> [Int] {
    guard count >= bytes.count else { return [] }
    return (0...count - bytes.count).filter {
      self[$0] == bytes[0] && self[$0..<$0 + bytes.count].elementsEqual(bytes)
    }
  }
}
