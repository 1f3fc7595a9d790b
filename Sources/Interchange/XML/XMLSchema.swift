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
  private let compiled: Compiled

  /// Compiles a schema that is whole in itself: it may not include or import another.
  ///
  /// - Throws: `notWellFormed` with what is wrong when it is no schema.
  public init(_ xsd: [UInt8]) throws(InterchangeError) {
    let sink = FindingSink()
    let schema = XMLSchema.compile(xsd, sink)
    guard let schema, sink.findings.isEmpty else {
      schema.map { xmlSchemaFree($0) }
      let first = sink.findings.first
      throw InterchangeError(
        .notWellFormed, line: first?.line, detail: first?.detail ?? "not a schema")
    }
    compiled = Compiled(schema)
  }

  /// Validates a document in UTF-8; none when it is well-formed and valid.
  ///
  /// At most 200 findings; a DOCTYPE is one, and ends the validation, as does the first place where
  /// the document is not well-formed.
  public func validate(_ document: [UInt8]) -> [SchemaFinding] {
    let sink = FindingSink()
    guard XMLLibrary.isReady, document.count < Int(Int32.max),
      let context = document.withUnsafeBytes({
        threedef_openDocument($0.baseAddress, Int32($0.count))
      }), let validation = xmlSchemaNewValidCtxt(compiled.schema)
    else {
      return [SchemaFinding(line: 1, detail: "document is empty")]
    }
    defer {
      xmlSchemaFreeValidCtxt(validation)
      xmlFreeParserCtxt(context)
    }
    sink.validate(context, validation)
    return sink.findings
  }

  private static func compile(_ xsd: [UInt8], _ sink: FindingSink) -> xmlSchemaPtr? {
    guard XMLLibrary.isReady, xsd.count < Int(Int32.max) else { return nil }
    return xsd.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlSchemaNewMemParserCtxt(start, Int32(bytes.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      let user = Unmanaged.passUnretained(sink).toOpaque()
      xmlSetStructuredErrorFunc(user, FindingSink.note)
      xmlSchemaSetParserStructuredErrors(parser, FindingSink.note, user)
      defer { xmlSetStructuredErrorFunc(nil, nil) }
      return xmlSchemaParse(parser)
    }
  }
}

/// A compiled schema; threads may share it, for validating never changes it.
private final class Compiled: @unchecked Sendable {
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
  private var context: xmlParserCtxtPtr?

  /// libxml2's way of telling, with a sink as its first argument.
  static let note: xmlStructuredErrorFunc = { user, error in
    guard let user, let error = error?.pointee, error.level.rawValue > XML_ERR_WARNING.rawValue
    else { return }
    let sink = Unmanaged<FindingSink>.fromOpaque(user).takeUnretainedValue()
    var detail = error.message.map { String(cString: $0) } ?? ""
    while detail.last == "\n" { detail.removeLast() }
    sink.add(SchemaFinding(line: max(1, Int(error.line)), detail: detail))
  }

  private func add(_ finding: SchemaFinding) {
    if findings.count < 200 { findings.append(finding) }
  }

  /// Parses a document and validates its events as they come, so that it need not fit in memory
  /// as a tree.
  func validate(_ context: xmlParserCtxtPtr, _ validation: xmlSchemaValidCtxtPtr) {
    self.context = context
    let user = Unmanaged.passUnretained(self).toOpaque()
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.internalSubset = { user, _, _, _ in
      guard let user else { return }
      Unmanaged<FindingSink>.fromOpaque(user).takeUnretainedValue().refuseDoctype()
    }
    // Faults of the parser come this way, for the validation has the parser's user data.
    xmlSetStructuredErrorFunc(user, FindingSink.note)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    xmlSchemaSetValidStructuredErrors(validation, FindingSink.note, user)
    xmlSchemaValidateSetLocator(
      validation,
      { user, _, line in
        guard let user else { return -1 }
        let sink = Unmanaged<FindingSink>.fromOpaque(user).takeUnretainedValue()
        line?.pointee = UInt(sink.line)
        return 0
      }, user)
    parse(context, validation, &sax, user)
  }

  private func parse(
    _ context: xmlParserCtxtPtr, _ validation: xmlSchemaValidCtxtPtr, _ sax: inout xmlSAXHandler,
    _ user: UnsafeMutableRawPointer
  ) {
    let original = context.pointee.sax
    withUnsafeMutablePointer(to: &sax) { sax in
      context.pointee.sax = sax
      context.pointee.userData = user
      let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData)
      let isWellFormed = threedef_parseDocument(context) != 0
      xmlSchemaSAXUnplug(plug)
      if !isWellFormed, findings.isEmpty {
        add(SchemaFinding(line: line, detail: "something follows the document"))
      }
    }
    context.pointee.sax = original
  }

  private func refuseDoctype() {
    add(SchemaFinding(line: line, detail: "a DOCTYPE is not accepted"))
    context.map { threedef_refuseDocument($0) }
  }

  private var line: Int {
    guard let input = context?.pointee.input else { return 1 }
    return max(1, Int(input.pointee.line))
  }
}
