/// The attributes of an element.
///
/// Values have their references resolved and their line ends and tabs turned into spaces, as XML
/// has it. Declarations of namespaces are not among them.
public struct XMLAttributes: Sendable {
  /// One attribute; name and value as places in `storage`.
  struct Entry: Sendable {
    var name: Range<Int>
    var value: Range<Int>
    var namespace: XMLNamespace
    /// Whether it is of the namespace in which `nil` means that an element has no value.
    var isOfSchemaInstance = false
  }

  /// Where names and values stand: the document itself, or a copy of them.
  var storage: [UInt8] = []
  /// In the order written.
  var entries: [Entry] = []

  /// How many there are.
  public var count: Int { entries.count }

  /// Whether the element says of itself that it has no value: `xsi:nil="true"` or `"1"`.
  public var isNil: Bool {
    entries.contains { entry in
      let value = storage[entry.value]
      return entry.isOfSchemaInstance && storage[entry.name].elementsEqual("nil".utf8)
        && (value.elementsEqual("true".utf8) || value.elementsEqual("1".utf8))
    }
  }

  /// Hands over local name, namespace and value of each attribute, in the order written.
  public func forEach(
    _ body: (_ name: Span<UInt8>, _ namespace: XMLNamespace, _ value: Span<UInt8>) -> Void
  ) {
    for entry in entries {
      body(
        storage.span.extracting(entry.name), entry.namespace, storage.span.extracting(entry.value))
    }
  }

  /// The value of the attribute of that name without a prefix; nil when there is none.
  public subscript(name: String) -> String? {
    let length = name.utf8.count
    let entry = entries.first { entry in
      entry.name.count == length && entry.namespace == .none
        && storage[entry.name].elementsEqual(name.utf8)
    }
    return entry.map { String(decoding: storage[$0.value], as: UTF8.self) }
  }

  /// Whether two of the attributes without a prefix have one name.
  var hasDoubledName: Bool {
    for (index, entry) in entries.enumerated() {
      let isDoubled = entries[..<index].contains { other in
        other.name.count == entry.name.count
          && storage[other.name].elementsEqual(storage[entry.name])
      }
      if isDoubled { return true }
    }
    return false
  }
}
