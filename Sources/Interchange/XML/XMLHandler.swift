/// Whose an XML element or attribute is.
public enum XMLNamespace: Sendable {
  /// In the namespace that was asked for, whatever the prefix.
  case expected
  /// In no namespace.
  case none
  /// In any other namespace.
  case other
}

/// What takes in the events of an XML document, in the document's order.
///
/// Comments and processing instructions are no events. Every span and the attributes are valid
/// during the call only.
public protocol XMLHandler {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - name: its local name, UTF-8, without a prefix.
  ///   - namespace: whose it is.
  ///   - attributes: its attributes; cost nothing when not looked at.
  ///   - line: the line, from 1, on which its start tag ends.
  mutating func startElement(
    _ name: Span<UInt8>, namespace: XMLNamespace, attributes: XMLAttributes, line: Int)

  /// Text of the innermost open element, UTF-8, with references resolved; CDATA is text.
  ///
  /// One text may come in several pieces, cut anywhere between two characters.
  mutating func text(_ bytes: Span<UInt8>)

  /// The innermost open element ends on a line, from 1.
  mutating func endElement(line: Int)
}
