/// Reads XML documents as events.
public enum XMLReader {
  /// Reads a whole document and hands its events to a handler.
  ///
  /// Refused are a DOCTYPE, every entity but the five of XML, a prefix without a namespace, and
  /// whatever else is not well-formed. Nothing outside the bytes is looked at. The events before a
  /// fault have been delivered when it is returned, none after it.
  ///
  /// - Parameters:
  ///   - utf8: the document as UTF-8, whatever its declaration says; see `XMLText`.
  ///   - namespace: the namespace that counts as expected.
  ///   - maximumDepth: how many elements may be open at once.
  ///   - handler: what takes in the events.
  /// - Returns: nil when the whole document was well-formed; otherwise `notWellFormed`, `doctype` or
  ///   `tooDeep` with the line.
  public static func read<Handler: XMLHandler>(
    _ utf8: [UInt8], namespace: String, maximumDepth: Int = 32, handler: inout Handler
  ) -> InterchangeError? {
    var scanner = PlainXMLScanner(utf8, namespace: namespace, maximumDepth: maximumDepth)
    if scanner.run(&handler) { return nil }
    let delivered = scanner.delivered
    return withUnsafeMutablePointer(to: &handler) { handler in
      let parsing = XMLParsing(
        events: HandledEvents(handler, after: delivered), namespace: namespace,
        maximumDepth: maximumDepth)
      return parsing.run(utf8)
    }
  }
}

/// The events of a document, without the type of their handler, which C functions cannot carry.
class XMLEvents {
  func start(
    _ name: Span<UInt8>, _ namespace: XMLNamespace, _ attributes: XMLAttributes, _ line: Int
  ) {}
  func text(_ bytes: Span<UInt8>) {}
  func end(_ line: Int) {}
}

/// Events handed on to a handler, which stays where its owner has it.
private final class HandledEvents<Handler: XMLHandler>: XMLEvents {
  private let handler: UnsafeMutablePointer<Handler>
  /// What the handler has been given before, and is not given again.
  private var delivered: DeliveredEvents

  init(_ handler: UnsafeMutablePointer<Handler>, after delivered: DeliveredEvents) {
    self.handler = handler
    self.delivered = delivered
  }

  override func start(
    _ name: Span<UInt8>, _ namespace: XMLNamespace, _ attributes: XMLAttributes, _ line: Int
  ) {
    guard !delivered.passOverTag() else { return }
    handler.pointee.startElement(name, namespace: namespace, attributes: attributes, line: line)
  }

  override func text(_ bytes: Span<UInt8>) {
    let passed = delivered.passOverText(bytes.count)
    guard passed < bytes.count else { return }
    handler.pointee.text(bytes.extracting(droppingFirst: passed))
  }

  override func end(_ line: Int) {
    guard !delivered.passOverTag() else { return }
    handler.pointee.endElement(line: line)
  }
}
