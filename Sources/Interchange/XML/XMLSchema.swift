internal import CLibXML2

/// What a schema has against a document.
public struct SchemaFinding: Sendable, Hashable {
  /// Line from 1.
  public let line: Int
  /// What libxml2 says, in English.
  public let detail: String
}

/// An XML schema (XSD 1.0), compiled once and used by any number of threads.
public struct XMLSchema: Sendable {
  private let compiled: CompiledSchema

  /// Compiles a schema that is whole in itself: it cannot include or import another.
  ///
  /// - Throws: `notWellFormed` with what is wrong when it is no schema.
  public init(_ xsd: [UInt8]) throws(InterchangeError) {
    let sink = FindingSink()
    guard let schema = sink.compile(xsd) else {
      let first = sink.findings.first
      throw InterchangeError(
        .notWellFormed, line: first?.line, detail: first?.detail ?? "not a schema")
    }
    compiled = CompiledSchema(schema)
  }

  /// Validates a document in UTF-8; none when it is well-formed and valid.
  ///
  /// At most 200 findings; a DOCTYPE is one, and ends the validation, as does the first place where
  /// the document is not well-formed.
  public func validate(_ document: [UInt8]) -> [SchemaFinding] {
    let sink = FindingSink()
    sink.validate(document, compiled.schema)
    return sink.findings
  }
}

/// A compiled schema; threads may share it, for validating never changes it.
private final class CompiledSchema: @unchecked Sendable {
  let schema: xmlSchemaPtr

  init(_ schema: xmlSchemaPtr) {
    self.schema = schema
  }

  deinit {
    xmlSchemaFree(schema)
  }
}

/// Gathers what libxml2 reports during one call.
private final class FindingSink {
  private(set) var findings: [SchemaFinding] = []
  /// The parser of the document that is being validated.
  private var context: xmlParserCtxtPtr?

  /// This sink as libxml2 carries it through its calls.
  private var user: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static func of(_ user: UnsafeMutableRawPointer) -> FindingSink {
    Unmanaged<FindingSink>.fromOpaque(user).takeUnretainedValue()
  }

  /// libxml2's way of telling, with a sink as its first argument.
  private static let note: xmlStructuredErrorFunc = { user, error in
    guard let user, let error = error?.pointee, error.level.rawValue > XML_ERR_WARNING.rawValue
    else { return }
    var detail = error.message.map { String(cString: $0) } ?? ""
    while detail.last == "\n" { detail.removeLast() }
    FindingSink.of(user).add(detail, line: Int(error.line))
  }

  private func add(_ detail: String, line: Int) {
    guard findings.count < 200 else { return }
    findings.append(SchemaFinding(line: max(1, line), detail: detail))
  }

  /// Compiles a schema; nil, and findings, when it is none.
  func compile(_ xsd: [UInt8]) -> xmlSchemaPtr? {
    guard XMLLibrary.isReady, let count = Int32(exactly: xsd.count) else { return nil }
    xmlSetStructuredErrorFunc(user, FindingSink.note)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let schema: xmlSchemaPtr? = xsd.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlSchemaNewMemParserCtxt(start, count) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      xmlSchemaSetParserStructuredErrors(parser, FindingSink.note, user)
      return xmlSchemaParse(parser)
    }
    guard findings.isEmpty else {
      xmlSchemaFree(schema)
      return nil
    }
    return schema
  }

  /// Parses a document and validates its events as they come, so that it never stands in memory as
  /// a tree.
  func validate(_ document: [UInt8], _ schema: xmlSchemaPtr) {
    guard XMLLibrary.isReady, let count = Int32(exactly: document.count),
      let context = xmlNewParserCtxt(), let validation = xmlSchemaNewValidCtxt(schema)
    else { return add("document longer than 2 GiB", line: 1) }
    defer {
      xmlSchemaFreeValidCtxt(validation)
      xmlFreeParserCtxt(context)
    }
    self.context = context
    // The parser's faults come this way, the schema's through the validation.
    xmlSetStructuredErrorFunc(user, FindingSink.note)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    xmlSchemaSetValidStructuredErrors(validation, FindingSink.note, user)
    xmlSchemaValidateSetLocator(
      validation,
      { user, file, line in
        file?.pointee = nil
        line?.pointee = UInt(user.map { FindingSink.of($0).line } ?? 1)
        return 0
      }, user)
    guard document.withUnsafeBytes({ threedef_openDocument(context, $0.baseAddress, count) }) != 0
    else { return add("document is empty", line: 1) }
    parse(context, validation)
  }

  private func parse(_ context: xmlParserCtxtPtr, _ validation: xmlSchemaValidCtxtPtr) {
    guard let sax = context.pointee.sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = XML_SAX2_MAGIC
    sax.pointee.internalSubset = { user, _, _, _ in
      guard let user else { return }
      FindingSink.of(user).refuseDoctype()
    }
    context.pointee.userData = user
    let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData)
    let isWellFormed = threedef_parseDocument(context) != 0
    xmlSchemaSAXUnplug(plug)
    if !isWellFormed, findings.isEmpty {
      add("something follows the document", line: line)
    }
  }

  private func refuseDoctype() {
    add("a DOCTYPE is not accepted", line: line)
    context.map { threedef_refuseDocument($0) }
  }

  /// The line from 1 that the parser has come to.
  private var line: Int {
    Int(context?.pointee.input?.pointee.line ?? 1)
  }
}
