internal import Glibc

/// Reads XML documents of the plain kind that programs write, several times faster than libxml2.
///
/// Plain is: elements with ASCII names and no prefix, attributes without a prefix, one default
/// namespace or none, declared by the root, text with references. At anything else, every fault
/// among it, the scanner stops and never judges: libxml2 then reads the document from its beginning
/// and the events that have been delivered are passed over. So whoever changes this need only keep
/// to what is certainly well-formed, and certainly means the same to libxml2; a test holds both to
/// the same events.
struct PlainXMLScanner {
  private let document: [UInt8]
  private let namespace: [UInt8]
  private let maximumDepth: Int
  private let kinds = XMLCharacters.kinds

  private var position = 0
  private var line = 1
  /// The names of the open elements, as places in the document.
  private var open: [Range<Int>] = []
  /// The namespace of all elements.
  private var kind = XMLNamespace.none
  /// What has been delivered so far.
  private(set) var delivered = DeliveredEvents()

  init(_ document: [UInt8], namespace: String, maximumDepth: Int) {
    self.document = document
    self.namespace = Array(namespace.utf8)
    // libxml2 has a limit of its own, 256.
    self.maximumDepth = min(maximumDepth, 250)
  }

  /// Delivers events as far as the document is plain.
  ///
  /// - Returns: whether the whole document was read.
  mutating func run<Handler: XMLHandler>(_ handler: inout Handler) -> Bool {
    guard document.count <= Int(Int32.max), skipDeclaration() else { return false }
    skipBlanks()
    guard next == UInt8(ascii: "<"), startElement(&handler) else { return false }
    while !open.isEmpty {
      guard text(&handler) else { return false }
      let isEnd = position + 1 < document.count && document[position + 1] == UInt8(ascii: "/")
      guard isEnd ? endElement(&handler) : startElement(&handler) else { return false }
    }
    skipBlanks()
    return position == document.count
  }

  /// The byte at the position; 0, which XML forbids, at the end.
  private var next: UInt8 {
    position < document.count ? document[position] : 0
  }

  /// Goes past a declaration in the form that programs write; false when there is another.
  private mutating func skipDeclaration() -> Bool {
    guard document.starts(with: "<?".utf8) else { return true }
    guard document.starts(with: #"<?xml version="1.0""#.utf8) else { return false }
    position = 19
    if document[position...].starts(with: #" encoding="UTF-8""#.utf8)
      || document[position...].starts(with: #" encoding="utf-8""#.utf8)
    {
      position += 17
    }
    guard document[position...].starts(with: "?>".utf8) else { return false }
    position += 2
    return true
  }

  private mutating func skipBlanks() {
    while position < document.count {
      switch kinds[Int(document[position])] {
      case .blank, .carriageReturn: break
      case .lineFeed: line += 1
      default: return
      }
      position += 1
    }
  }

  /// Goes past a name; nil when none begins here, or one that is not plain.
  private mutating func name() -> Range<Int>? {
    let start = position
    guard start < document.count, kinds[Int(document[start])] == .nameStart else { return nil }
    repeat {
      position += 1
    } while position < document.count && kinds[Int(document[position])].rawValue <= 1
    guard next < 0x80, next != UInt8(ascii: ":"), position - start < 1_000 else { return nil }
    return start..<position
  }

  // MARK: - Content

  /// Delivers the text up to the next tag.
  private mutating func text<Handler: XMLHandler>(_ handler: inout Handler) -> Bool {
    var start = position
    while position < document.count {
      switch kinds[Int(document[position])] {
      case .nameStart, .nameRest, .other, .blank:
        position += 1
      case .lineFeed:
        line += 1
        position += 1
      case .tag:
        deliver(start..<position, &handler)
        return true
      case .lead:
        guard let length = XMLCharacters.length(in: document, at: position) else { return false }
        position += length
      case .bracket:
        position += 1
        guard next != UInt8(ascii: "]") else { return false }
      case .carriageReturn:
        deliver(start..<position, &handler)
        position += 1
        guard next == 0x0A else { return false }
        start = position
      case .reference:
        deliver(start..<position, &handler)
        guard let reference = XMLCharacters.reference(in: document, at: position) else {
          return false
        }
        deliver(Array(String(reference.character).utf8).span, &handler)
        position += reference.length
        start = position
      case .forbidden:
        return false
      }
    }
    return false
  }

  private mutating func deliver<Handler: XMLHandler>(
    _ range: Range<Int>, _ handler: inout Handler
  ) {
    guard !range.isEmpty else { return }
    handler.text(document.span.extracting(range))
    delivered.textBytes += range.count
  }

  private mutating func deliver<Handler: XMLHandler>(
    _ bytes: Span<UInt8>, _ handler: inout Handler
  ) {
    handler.text(bytes)
    delivered.textBytes += bytes.count
  }

  // MARK: - Tags

  /// Goes past the end tag that begins here.
  private mutating func endElement<Handler: XMLHandler>(_ handler: inout Handler) -> Bool {
    guard let name = open.last, position + 2 + name.count < document.count else { return false }
    let isSame = document.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memcmp(start + name.lowerBound, start + position + 2, name.count) == 0
    }
    guard isSame else { return false }
    position += 2 + name.count
    skipBlanks()
    guard next == UInt8(ascii: ">") else { return false }
    position += 1
    end(&handler)
    return true
  }

  private mutating func end<Handler: XMLHandler>(_ handler: inout Handler) {
    open.removeLast()
    handler.endElement(line: line)
    delivered.addTag()
  }

  /// Goes past the start tag or the tag of an element without content that begins here.
  private mutating func startElement<Handler: XMLHandler>(_ handler: inout Handler) -> Bool {
    position += 1
    guard open.count < maximumDepth, let name = name() else { return false }
    var attributes: XMLAttributes?
    if next != UInt8(ascii: ">") {
      attributes = self.attributes()
      guard attributes != nil else { return false }
    }
    let isEmpty = next == UInt8(ascii: "/")
    if isEmpty { position += 1 }
    guard next == UInt8(ascii: ">") else { return false }
    position += 1
    open.append(name)
    handler.startElement(
      document.span.extracting(name), namespace: kind, attributes: attributes ?? XMLAttributes(),
      line: line)
    delivered.addTag()
    if isEmpty { end(&handler) }
    return true
  }

  /// Goes past the attributes of a tag, to its `/` or `>`.
  private mutating func attributes() -> XMLAttributes? {
    var attributes = XMLAttributes()
    attributes.reserveCapacity(256)
    while true {
      let before = position
      skipBlanks()
      if next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { break }
      guard position > before, attributes.count < 40, let name = name(),
        next == UInt8(ascii: "=")
      else { return nil }
      position += 1
      if document[name].elementsEqual("xmlns".utf8) {
        guard declareNamespace() else { return nil }
      } else {
        guard value(of: name, &attributes) else { return nil }
      }
    }
    return attributes.hasDoubledName ? nil : attributes
  }

  /// Takes in the declaration of the default namespace, which only the root may make.
  private mutating func declareNamespace() -> Bool {
    let quote = next
    let value = (position + 1)..<(position + 1 + namespace.count)
    guard open.isEmpty, kind == .none, !namespace.isEmpty, value.upperBound < document.count,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      document[value] == namespace[...], document[value.upperBound] == quote
    else { return false }
    position = value.upperBound + 1
    kind = .expected
    return true
  }

  /// Goes past the quoted value of an attribute and adds it to the others.
  private mutating func value(of name: Range<Int>, _ attributes: inout XMLAttributes) -> Bool {
    let quote = next
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    position += 1
    attributes.begin(document[name])
    var start = position
    let limit = min(document.count, position + 1_000_000)
    while next != quote {
      guard position < limit else { return false }
      switch kinds[Int(document[position])] {
      case .nameStart, .nameRest, .other, .bracket:
        position += 1
      case .blank where next == 0x20:
        position += 1
      case .lead:
        guard let length = XMLCharacters.length(in: document, at: position) else { return false }
        position += length
      case .reference:
        guard let reference = XMLCharacters.reference(in: document, at: position) else {
          return false
        }
        attributes.add(document[start..<position])
        attributes.add(String(reference.character).utf8)
        position += reference.length
        start = position
      default:
        return false
      }
    }
    attributes.add(document[start..<position])
    position += 1
    return true
  }
}
