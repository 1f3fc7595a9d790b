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
    withUnsafeMutablePointer(to: &handler) { handler in
      let parsing = XMLParsing(
        events: HandledEvents(handler), namespace: namespace, maximumDepth: maximumDepth)
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

  init(_ handler: UnsafeMutablePointer<Handler>) {
    self.handler = handler
  }

  override func start(
    _ name: Span<UInt8>, _ namespace: XMLNamespace, _ attributes: XMLAttributes, _ line: Int
  ) {
    handler.pointee.startElement(name, namespace: namespace, attributes: attributes, line: line)
  }

  override func text(_ bytes: Span<UInt8>) {
    handler.pointee.text(bytes)
  }

  override func end(_ line: Int) {
    handler.pointee.endElement(line: line)
  }
}
