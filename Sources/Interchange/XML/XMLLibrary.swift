internal import CLibXML2

/// The state that libxml2 keeps for the whole process.
enum XMLLibrary {
  /// Set up once; afterwards no parser of this process can load anything from outside a document.
  static let isReady: Bool = {
    xmlInitParser()
    xmlSchemaInitTypes()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()
}
