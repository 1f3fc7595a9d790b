import Yams

/// Keys and values of a file that is read strictly.
struct YAMLMapping {
  /// Where it begins.
  let place: FilePlace
  private let reader: YAMLReader
  private var values: [String: YAMLValue] = [:]

  /// The values of known keys; any other key is reported with the closest known one.
  init(_ mapping: Node.Mapping, of value: YAMLValue, keys: [String]) {
    place = value.place
    reader = value.reader
    for (key, node) in mapping {
      let name = key.scalar?.string ?? ""
      if keys.contains(name) {
        values[name] = YAMLValue(node: node, name: name, reader: reader)
      } else if let line = key.mark?.line,
        let fault = YAMLDocument.fullWidthMark(in: name, line: line, of: reader.source)
      {
        reader.problems.report(fault.phrase, fault.place)
      } else if let mark = key.mark,
        let fault = YAMLSlip.fault(in: name, keys: keys, at: (mark.line, mark.column))
      {
        reader.problems.report(fault.phrase, fault.place)
      } else {
        reader.problems.report(
          TemplateSentence.unknownKey.phrase.filled(name) + .hint(for: name, among: keys),
          (key.mark?.line ?? place.line, key.mark?.column ?? place.column))
      }
    }
  }

  /// The value of a key, nil when the key is not there.
  subscript(key: String) -> YAMLValue? { values[key] }

  /// The value of a key that must be there; its absence is reported.
  func required(_ key: String) -> YAMLValue? {
    if values[key] == nil {
      reader.problems.report(TemplateSentence.missingKey.phrase.filled(key), at: place)
    }
    return values[key]
  }

  /// The value of the one key of several that must be there; none or two are reported.
  func one(of keys: [String]) -> YAMLValue? {
    let present = keys.compactMap { values[$0] }
    if present.count != 1 {
      reader.problems.report(
        TemplateSentence.exactlyOne.phrase.filled(keys.joined(separator: ", ")),
        at: present.dropFirst().first?.place ?? place)
    }
    return present.first
  }
}
