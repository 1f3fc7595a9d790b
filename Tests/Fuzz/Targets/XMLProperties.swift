@testable import Interchange

/// The plain scanner and libxml2 say the same of every document, and bytes become text first.
enum XMLProperties {
  private static let namespace = "urn:n"
  private static let depth = 8

  /// The bytes are the document, as it came.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    try compare(bytes)
    let text = XMLText.decode(bytes)
    try demand(
      String(validating: text.utf8, as: UTF8.self) != nil, "a document becomes well-formed UTF-8")
    if text.utf8 != bytes { try compare(text.utf8) }
  }

  private static func compare(_ document: [UInt8]) throws(BrokenProperty) {
    let library = EventTrace()
    let parsing = XMLParsing(events: library, namespace: namespace, maximumDepth: depth)
    let theirFault = parsing.run(document)

    var trace = HandledTrace()
    let ourFault = XMLReader.read(
      document, namespace: namespace, maximumDepth: depth, handler: &trace)
    try demandSame(ourFault, theirFault, "both readers find the same fault")
    // libxml2 keeps to itself some of the text right before a fault, which nobody looks at.
    if ourFault != nil {
      trace.events.dropOpenText()
      library.dropOpenText()
    }
    try demandSame(trace.events.lines, library.lines, "both readers deliver the same tags")
    try demandSame(trace.events.events, library.events, "both readers deliver the same texts")

    var plain = HandledTrace()
    var scanner = PlainXMLScanner(document, namespace: namespace, maximumDepth: depth)
    let isPlain = scanner.run(&plain)
    try demand(!isPlain || theirFault == nil, "what the scanner takes is well-formed")
    guard ourFault == nil else { return }
    try writesAgain(trace.events)
  }

  /// A document's events written out again give the same texts.
  private static func writesAgain(_ trace: EventTrace) throws(BrokenProperty) {
    var document: [UInt8] = []
    for event in trace.events {
      switch event {
      case .start: document += Array("<e>".utf8)
      case .text(let bytes):
        XMLEscaping.append(
          String(decoding: bytes, as: UTF8.self), to: &document, isAttribute: false)
      case .end: document += Array("</e>".utf8)
      }
    }
    var again = HandledTrace()
    let fault = XMLReader.read(document, namespace: namespace, handler: &again)
    try demandSame(fault, nil, "what is written is well-formed")
    try demandSame(again.events.texts, trace.texts, "texts are read back as they were written")
  }
}
