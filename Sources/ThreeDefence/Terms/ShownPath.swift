import Interchange

/// Shows a path that the system gave in bytes: as UTF-8, else as GBK.
///
/// What is neither, and control characters, are replaced by U+FFFD, so that a name can neither break
/// a line nor disturb a terminal.
public func shownPath(_ path: [UInt8]) -> String {
  let decoded = TextDecoder.decode(path)
  let text = String(decoding: decoded.fault == nil ? decoded.utf8 : path, as: UTF8.self)
  let scalars = text.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }
  return String(String.UnicodeScalarView(scalars))
}

extension String {
  /// A path as a person can copy it into a shell: one with a blank in it in quotes.
  public var shellWord: String { contains(" ") ? "\"\(self)\"" : self }
}
