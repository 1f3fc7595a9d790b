import Interchange

/// Shows a path that the system gave in bytes: as UTF-8, else as GBK, with control characters
/// replaced so that a name can neither break a line nor disturb a terminal.
public func shownPath(_ path: [UInt8]) -> String {
  let text = String(decoding: TextDecoder.decode(path).utf8, as: UTF8.self)
  let scalars = text.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }
  return String(String.UnicodeScalarView(scalars))
}
