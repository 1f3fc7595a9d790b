/// The name of an element, kept as the bytes of its tags so that writing it is a copy.
public struct XMLTag: Sendable {
  /// The start tag and the end tag, one after the other.
  private let tags: [UInt8]
  private let middle: Int

  /// A tag of a name, which must be one in XML's sense.
  public init(_ name: String) {
    tags = Array("<\(name)></\(name)>".utf8)
    middle = name.utf8.count + 2
  }

  /// Appends the start tag, what `content` appends, and the end tag.
  func append(to bytes: inout [UInt8], content: (inout [UInt8]) -> Void) {
    tags.withUnsafeBufferPointer { tags in
      bytes.append(contentsOf: tags[..<middle])
      content(&bytes)
      bytes.append(contentsOf: tags[middle...])
    }
  }
}

/// Writes an XML document, UTF-8, as bytes in memory.
///
/// Names are the caller's to keep right. Texts and attribute values may hold anything: what XML
/// reserves is escaped, what XML 1.0 forbids (section 2.2) becomes U+FFFD.
public struct XMLWriter: Sendable {
  /// The document so far, less what `take` has taken.
  public private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  /// The names of the open elements, end to end, and where each begins.
  private var names: [UInt8] = []
  private var nameStarts: [Int] = []
  /// Whether the innermost start tag still lacks its `>`.
  private var isTagOpen = false
  /// Whether an element, not a text, was the last content written.
  private var endsAfterElement = true

  /// A writer that has written the declaration and its line break.
  ///
  /// - Parameter indented: whether each element stands on a line of its own, two spaces deeper than
  ///   the one around it, and the document ends in a line break.
  public init(indented: Bool = false) {
    isIndented = indented
    append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A writer of a part of a document, which begins without a declaration.
  public static func fragment() -> XMLWriter {
    var writer = XMLWriter()
    writer.bytes.removeAll(keepingCapacity: true)
    return writer
  }

  /// Hands over the bytes written so far, and forgets them.
  public mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll()
    return taken
  }

  /// Begins an element with its attributes in the order given.
  public mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    beginElement()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    nameStarts.append(names.count)
    names.append(contentsOf: name.utf8)
    for (attribute, value) in attributes {
      self.attribute(attribute, value)
    }
  }

  /// Adds an attribute to the element that `start` has just begun.
  public mutating func attribute(_ name: String, _ value: String) {
    precondition(isTagOpen, "an attribute must follow the start of its element")
    bytes.append(UInt8(ascii: " "))
    append(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    XMLEscaping.append(value, to: &bytes, isAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the innermost open element; one without content becomes `<name/>`.
  public mutating func end() {
    guard let start = nameStarts.popLast() else {
      preconditionFailure("no element is open")
    }
    if isTagOpen {
      bytes.append(UInt8(ascii: "/"))
      bytes.append(UInt8(ascii: ">"))
      isTagOpen = false
    } else {
      if endsAfterElement { breakLine() }
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.append(contentsOf: names[start...])
      bytes.append(UInt8(ascii: ">"))
    }
    names.removeLast(names.count - start)
    endsAfterElement = true
    if isIndented, nameStarts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes an element without content.
  public mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    end()
  }

  /// Writes text into the innermost open element.
  public mutating func text(_ text: String) {
    closeTag()
    XMLEscaping.append(text, to: &bytes, isAttribute: false)
    endsAfterElement = false
  }

  /// Writes an element that holds nothing but a text.
  public mutating func element(_ tag: XMLTag, _ text: String) {
    element(tag) { XMLEscaping.append(text, to: &$0, isAttribute: false) }
  }

  /// Writes an element that holds nothing but a whole number.
  public mutating func element(_ tag: XMLTag, _ number: Int64) {
    element(tag) { appendDecimal(number, to: &$0) }
  }

  /// Writes an element that holds nothing but a number of whole hundredths, with two places.
  public mutating func element(_ tag: XMLTag, hundredths: Int64) {
    element(tag) { appendHundredths(hundredths, to: &$0) }
  }

  /// Writes an element that holds nothing but bytes which need no escaping, such as digits.
  public mutating func element(_ tag: XMLTag, plain: Span<UInt8>) {
    element(tag) { bytes in
      for index in plain.indices { bytes.append(plain[index]) }
    }
  }

  private mutating func element(_ tag: XMLTag, content: (inout [UInt8]) -> Void) {
    beginElement()
    isTagOpen = false
    tag.append(to: &bytes, content: content)
    endsAfterElement = true
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
    endsAfterElement = true
  }

  /// Brings the writer to where a start tag can be written.
  private mutating func beginElement() {
    closeTag()
    if endsAfterElement, !nameStarts.isEmpty { breakLine() }
    isTagOpen = true
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * nameStarts.count) { bytes.append(UInt8(ascii: " ")) }
  }
}
