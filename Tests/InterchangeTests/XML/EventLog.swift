import Interchange

/// Writes every event of a document down, a line each.
struct EventLog: XMLHandler {
  private(set) var events: [String] = []
  /// Texts of one element, put together.
  private var text = ""

  mutating func startElement(
    _ name: Span<UInt8>, namespace: XMLNamespace, attributes: XMLAttributes, line: Int
  ) {
    flush()
    var start = "\(line) <\(string(name)) \(namespace)"
    attributes.forEach { name, namespace, value in
      start += " \(string(name)) \(namespace) [\(string(value))]"
    }
    events.append(start + ">")
  }

  mutating func text(_ bytes: Span<UInt8>) {
    text += string(bytes)
  }

  mutating func endElement(line: Int) {
    flush()
    events.append("\(line) </>")
  }

  private mutating func flush() {
    if !text.isEmpty { events.append("[\(text)]") }
    text = ""
  }
}

/// The text of some UTF-8.
func string(_ bytes: Span<UInt8>) -> String {
  String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
}

/// What reading a document gives: its events, and its fault.
func read(
  _ document: [UInt8], namespace: String = "urn:n", maximumDepth: Int = 32
) -> (events: [String], fault: InterchangeError?) {
  var log = EventLog()
  let fault = XMLReader.read(
    document, namespace: namespace, maximumDepth: maximumDepth, handler: &log)
  return (log.events, fault)
}
