/// What came of reading bytes strictly in one encoding.
struct StrictReading {
  /// The text up to the end or the first fault, in UTF-8.
  var utf8: [UInt8] = []
  /// Offset in the bytes of the first that is no part of a whole character; nil when all are.
  var firstInvalid: Int?
  /// Whether the bytes from there to the end are the beginning of a character.
  var endsWithinCharacter = false
}
