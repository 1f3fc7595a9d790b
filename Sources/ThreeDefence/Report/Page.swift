internal import Interchange

/// A page of HTML as it is written: UTF-8, every element closed, every text escaped, so that a parser
/// of XML reads it too.
struct Page {
  private var xml = XMLWriter.fragment()

  /// The bytes written so far, behind the document type.
  var bytes: [UInt8] { Array("<!DOCTYPE html>\n".utf8) + xml.bytes + [UInt8(ascii: "\n")] }

  /// Writes an element with what `content` writes into it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout Page) -> Void
  ) {
    xml.start(name)
    for (attribute, value) in attributes { xml.attribute(attribute, value) }
    content(&self)
    xml.end()
  }

  /// Writes an element with a text, which may be empty.
  mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// Writes an element with attributes and a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that never has content, such as a shape.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    element(name, attributes) { _ in }
  }

  /// Writes a text.
  mutating func text(_ text: String) { xml.text(text) }

  /// Begins a new line between two elements.
  mutating func line() { xml.text("\n") }
}
