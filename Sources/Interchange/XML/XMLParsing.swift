internal import CLibXML2
internal import Glibc
internal import Synchronization

/// One run of libxml2's SAX2 interface over one document.
final class XMLParsing {
  /// Different names, prefixes and namespaces that a document may have.
  ///
  /// Ours have some two hundred; libxml2 needs ever longer to find one among many more. The reader of
  /// plain documents keeps none, and has no such bound.
  static let mostNames = 10_000

  private let events: XMLEvents
  private let namespace: String
  private let maximumDepth: Int
  private let context: xmlParserCtxtPtr?
  /// The names met so far, where libxml2 keeps them; it keeps each once, with those of documents
  /// before.
  private var names: Set<UnsafePointer<xmlChar>> = []
  private var depth = 0
  private var fault: InterchangeError?
  /// Where libxml2 keeps the expected namespace's name, once met; it keeps one copy of each.
  private var expectedNamespace: UnsafePointer<xmlChar>?

  init(events: XMLEvents, namespace: String, maximumDepth: Int) {
    self.events = events
    self.namespace = namespace
    self.maximumDepth = maximumDepth
    context = IdleParsers.take()
  }

  deinit {
    context.map { IdleParsers.giveBack($0, after: fault) }
  }

  /// Parses the document; nil when all of it was well-formed.
  func run(_ utf8: [UInt8]) -> InterchangeError? {
    guard let broken = TagBounds.firstBroken(in: utf8) else { return run(utf8, to: utf8.count) }
    // What stands before is read, and what is wrong there comes first.
    if let fault = run(utf8, to: broken.offset), fault.line ?? 1 < broken.line { return fault }
    return InterchangeError(
      .notWellFormed, line: broken.line,
      detail: "more than \(TagBounds.mostAttributes) attributes, or too many namespaces, in a tag")
  }

  private func run(_ utf8: [UInt8], to end: Int) -> InterchangeError? {
    guard let context, let count = Int32(exactly: end) else {
      return refuse(.notWellFormed, "document longer than 2 GiB")
    }
    connect(context)
    guard utf8.withUnsafeBytes({ threedef_openDocument(context, $0.baseAddress, count) }) != 0
    else {
      return refuse(.notWellFormed, "document is empty")
    }
    if threedef_parseDocument(context) == 0, fault == nil {
      refuse(.notWellFormed, "something follows the document")
    }
    return fault
  }

  /// The line from 1 that libxml2 has come to.
  private var line: Int {
    max(1, Int(context?.pointee.input?.pointee.line ?? 1))
  }

  /// Sets the functions that libxml2 calls; each gets `self` back as its first argument.
  private func connect(_ context: xmlParserCtxtPtr) {
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    guard let sax = context.pointee.sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = XML_SAX2_MAGIC
    sax.pointee.startElementNs = {
      user, name, prefix, uri, declared, declarations, count, _, attributes in
      guard let user, let name else { return }
      XMLParsing.with(user) {
        guard $0.note(name), $0.note(prefix), $0.note(uri),
          $0.note(declarations, rows: Int(declared), of: 2, names: 2),
          $0.note(attributes, rows: Int(count), of: 5, names: 3)
        else { return }
        $0.start(name, uri, attributes, count: Int(count))
      }
    }
    sax.pointee.endElementNs = { user, _, _, _ in
      guard let user else { return }
      XMLParsing.with(user) { $0.end() }
    }
    let characters: charactersSAXFunc = { user, bytes, count in
      guard let user, let bytes else { return }
      XMLParsing.with(user) { $0.text(bytes, count: Int(count)) }
    }
    sax.pointee.characters = characters
    sax.pointee.ignorableWhitespace = characters
    sax.pointee.cdataBlock = characters
    sax.pointee.processingInstruction = { user, name, _ in
      guard let user else { return }
      XMLParsing.with(user) { _ = $0.note(name) }
    }
    sax.pointee.internalSubset = { user, _, _, _ in
      guard let user else { return }
      XMLParsing.with(user) { $0.refuse(.doctype) }
    }
    sax.pointee.serror = { user, error in
      guard let user, let error = error?.pointee, error.level.rawValue > XML_ERR_WARNING.rawValue
      else { return }
      var detail = error.message.map { String(cString: $0) } ?? ""
      while detail.last == "\n" { detail.removeLast() }
      XMLParsing.with(user) { $0.refuse(.notWellFormed, detail) }
    }
  }

  /// The object that libxml2 has handed back; `run` keeps it alive while libxml2 has it.
  private static func with(_ user: UnsafeMutableRawPointer, _ body: (XMLParsing) -> Void) {
    Unmanaged<XMLParsing>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
  }

  /// Notes the first fault and ends the parsing; nothing is delivered any more.
  @discardableResult
  private func refuse(_ code: InterchangeError.Code, _ detail: String = "") -> InterchangeError? {
    guard fault == nil else { return fault }
    fault = InterchangeError(code, line: line, detail: detail)
    if let context, context.pointee.input != nil { threedef_refuseDocument(context) }
    return fault
  }

  private func start(
    _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard fault == nil else { return }
    guard depth < maximumDepth else {
      refuse(.tooDeep)
      return
    }
    depth += 1
    events.start(
      Span(_unsafeStart: name, count: strlen(name)), kind(of: uri),
      self.attributes(attributes, count: count), line)
  }

  /// Notes the names with which each row of a table of libxml2 begins.
  private func note(
    _ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, rows: Int, of width: Int, names: Int
  ) -> Bool {
    guard let table else { return true }
    return (0..<rows).allSatisfy { row in
      (0..<names).allSatisfy { note(table[width * row + $0]) }
    }
  }

  /// Notes a name; refuses the document when that is one too many.
  ///
  /// - Returns: whether it may be read on.
  private func note(_ name: UnsafePointer<xmlChar>?) -> Bool {
    guard let name, names.insert(name).inserted, names.count > Self.mostNames else { return true }
    refuse(.notWellFormed, "more than \(Self.mostNames) different names and namespaces")
    return false
  }

  private func end() {
    guard fault == nil else { return }
    depth -= 1
    events.end(line)
  }

  private func text(_ bytes: UnsafePointer<xmlChar>, count: Int) {
    guard fault == nil else { return }
    events.text(Span(_unsafeStart: bytes, count: count))
  }

  /// The attributes, copied out of libxml2's table, which for each has local name, prefix,
  /// namespace, start and end of the value.
  private func attributes(
    _ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> XMLAttributes {
    var attributes = XMLAttributes()
    guard let table else { return attributes }
    for field in stride(from: 0, to: 5 * count, by: 5) {
      guard let name = table[field], let start = table[field + 3], let end = table[field + 4]
      else { continue }
      let uri = table[field + 2]
      attributes.begin(
        UnsafeBufferPointer(start: name, count: strlen(name)), namespace: kind(of: uri),
        isOfSchemaInstance: uri.map { strcmp($0, Self.schemaInstance) == 0 } ?? false)
      // As entities are never replaced, libxml2 leaves an ampersand in a value as `&#38;`.
      var rest = UnsafeBufferPointer(start: start, count: end - start)[...]
      while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
        attributes.add(rest[...ampersand])
        rest = rest[ampersand...].dropFirst("&#38;".utf8.count)
      }
      attributes.add(rest)
    }
    return attributes
  }

  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  private func kind(of uri: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let uri else { return .none }
    if uri == expectedNamespace { return .expected }
    guard strcmp(uri, namespace) == 0 else { return .other }
    expectedNamespace = uri
    return .expected
  }
}

/// Parsers of libxml2 that have done their work and wait for another document.
///
/// Setting up a parser costs a quarter of the time that a small form takes.
private enum IdleParsers {
  /// A parser that nothing else refers to, so that it may move between threads.
  private struct Parser: @unchecked Sendable {
    let context: xmlParserCtxtPtr
  }

  private static let idle = Mutex<[Parser]>([])

  static func take() -> xmlParserCtxtPtr? {
    guard XMLLibrary.isReady else { return nil }
    return idle.withLock { $0.popLast() }?.context ?? xmlNewParserCtxt()
  }

  /// Keeps a parser for later, unless its document was faulty or had names without number, which
  /// it would keep.
  static func giveBack(_ context: xmlParserCtxtPtr, after fault: InterchangeError?) {
    guard fault == nil, xmlDictSize(context.pointee.dict) < 2_000 else {
      return xmlFreeParserCtxt(context)
    }
    let parser = Parser(context: context)
    idle.withLock { $0.append(parser) }
  }
}
