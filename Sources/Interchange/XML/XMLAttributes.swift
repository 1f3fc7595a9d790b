/// The attributes of an element.
///
/// Values have their references resolved and their line ends and tabs turned into spaces, as XML
/// has it. Declarations of namespaces are not among them.
public struct XMLAttributes: Sendable {
  /// One attribute; name and value as places in `storage`.
  private struct Entry {
    let name: Range<Int>
    var value: Range<Int>
    let namespace: XMLNamespace
    /// Whether it is of the namespace in which `nil` means that an element has no value.
    let isOfSchemaInstance: Bool
  }

  /// Names and values, end to end.
  private var storage: [UInt8] = []
  /// In the order written.
  private var entries: [Entry] = []

  /// No attributes.
  init() {}

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

  /// Makes room for names and values of so many bytes.
  mutating func reserveCapacity(_ count: Int) {
    storage.reserveCapacity(count)
  }

  /// Begins another attribute, with an empty value.
  mutating func begin(
    _ name: some Collection<UInt8>, namespace: XMLNamespace = .none,
    isOfSchemaInstance: Bool = false
  ) {
    let start = storage.count
    storage.append(contentsOf: name)
    let end = storage.count
    entries.append(
      Entry(
        name: start..<end, value: end..<end, namespace: namespace,
        isOfSchemaInstance: isOfSchemaInstance))
  }

  /// Adds to the value of the attribute that was begun last.
  mutating func add(_ piece: some Collection<UInt8>) {
    storage.append(contentsOf: piece)
    guard let last = entries.indices.last else { return }
    entries[last].value = entries[last].value.lowerBound..<storage.count
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
