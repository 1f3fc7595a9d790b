internal import CLibXML2
internal import Glibc
internal import Synchronization

/// One run of libxml2's SAX2 interface over one document.
final class XMLParsing {
  private let events: XMLEvents
  private let namespace: String
  private let maximumDepth: Int
  private let context: xmlParserCtxtPtr?
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
    guard let context, let count = Int32(exactly: utf8.count) else {
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
    sax.pointee.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
      guard let user, let name else { return }
      XMLParsing.with(user) { $0.start(name, uri, attributes, count: Int(count)) }
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
      XMLAttributes(attributes, count: count, parsing: self), line)
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

  fileprivate func kind(of uri: UnsafePointer<xmlChar>?) -> XMLNamespace {
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

/// The attributes of an element; valid only during the call that handed them over.
///
/// Values have their references resolved and their line ends and tabs turned into spaces, as XML
/// has it. Declarations of namespaces are not among them.
public struct XMLAttributes {
  /// For each attribute: local name, prefix, namespace, start and end of the value.
  private let table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// How many there are.
  public let count: Int
  /// Alive during the call, which is as long as the attributes are valid.
  private unowned(unsafe) let parsing: XMLParsing

  fileprivate init(
    _ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, parsing: XMLParsing
  ) {
    self.table = table
    self.count = count
    self.parsing = parsing
  }

  /// Hands over local name, namespace and value of each attribute, in the order written.
  public func forEach(
    _ body: (_ name: Span<UInt8>, _ namespace: XMLNamespace, _ value: Span<UInt8>) -> Void
  ) {
    for index in 0..<count {
      guard let name = entry(index, 0), let start = entry(index, 3), let end = entry(index, 4)
      else { continue }
      body(
        Span(_unsafeStart: name, count: strlen(name)), parsing.kind(of: entry(index, 2)),
        Span(_unsafeStart: start, count: end - start))
    }
  }

  /// The value of the attribute of that name without a prefix; nil when there is none.
  public subscript(name: String) -> String? {
    for index in 0..<count where entry(index, 2) == nil {
      guard let own = entry(index, 0), strcmp(own, name) == 0 else { continue }
      return value(index)
    }
    return nil
  }

  /// Whether the element says of itself that it has no value: `xsi:nil="true"` or `"1"`.
  public var isNil: Bool {
    for index in 0..<count {
      guard let name = entry(index, 0), let uri = entry(index, 2), strcmp(name, "nil") == 0,
        strcmp(uri, "http://www.w3.org/2001/XMLSchema-instance") == 0
      else { continue }
      let value = value(index)
      return value == "true" || value == "1"
    }
    return false
  }

  private func value(_ index: Int) -> String {
    guard let start = entry(index, 3), let end = entry(index, 4) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  }

  private func entry(_ index: Int, _ field: Int) -> UnsafePointer<xmlChar>? {
    table?[index * 5 + field]
  }
}
