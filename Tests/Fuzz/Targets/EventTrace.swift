@testable import Interchange

/// What a document's events were, texts between two tags put together.
final class EventTrace: XMLEvents {
  /// One event as bytes.
  enum Event: Equatable {
    /// A start tag's name.
    case start([UInt8])
    /// A text.
    case text([UInt8])
    /// The name of the element that ends.
    case end([UInt8])
  }

  /// The events in order.
  private(set) var events: [Event] = []
  /// Everything a handler is told of tags, a line each.
  private(set) var lines: [String] = []
  private var open: [[UInt8]] = []

  /// The texts in order.
  var texts: [[UInt8]] {
    events.compactMap { if case .text(let bytes) = $0 { bytes } else { nil } }
  }

  override func start(
    _ name: Span<UInt8>, _ namespace: XMLNamespace, _ attributes: XMLAttributes, _ line: Int
  ) {
    var told = "\(line) <\(Self.string(name)) \(namespace) \(attributes.isNil)"
    attributes.forEach { name, namespace, value in
      told += " \(Self.string(name)) \(namespace) [\(Self.string(value))]"
    }
    lines.append(told)
    open.append(Self.bytes(name))
    events.append(.start(Self.bytes(name)))
  }

  override func text(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    if case .text(let before) = events.last {
      events[events.count - 1] = .text(before + Self.bytes(bytes))
    } else {
      lines.append("text")
      events.append(.text(Self.bytes(bytes)))
    }
  }

  override func end(_ line: Int) {
    lines.append("\(line) </>")
    events.append(.end(open.popLast() ?? []))
  }

  /// Forgets a text that no tag has ended.
  func dropOpenText() {
    guard case .text = events.last else { return }
    events.removeLast()
    lines.removeLast()
  }

  private static func bytes(_ span: Span<UInt8>) -> [UInt8] { span.indices.map { span[$0] } }

  private static func string(_ span: Span<UInt8>) -> String {
    String(decoding: bytes(span), as: UTF8.self)
  }
}

/// The same of the reader's own handler.
struct HandledTrace: XMLHandler {
  /// What was handed over.
  let events = EventTrace()

  mutating func startElement(
    _ name: Span<UInt8>, namespace: XMLNamespace, attributes: XMLAttributes, line: Int
  ) {
    events.start(name, namespace, attributes, line)
  }

  mutating func text(_ bytes: Span<UInt8>) { events.text(bytes) }

  mutating func endElement(line: Int) { events.end(line) }
}
