/// How much of a document's events a handler has been given.
struct DeliveredEvents {
  /// Beginnings and ends of elements.
  private(set) var tags = 0
  /// Bytes of text since the last of them.
  var textBytes = 0

  mutating func addTag() {
    tags += 1
    textBytes = 0
  }

  /// Counts one beginning or end that comes again; false when it is a new one.
  mutating func passOverTag() -> Bool {
    guard tags > 0 else {
      textBytes = 0
      return false
    }
    tags -= 1
    return true
  }

  /// How many of the next bytes of text have been delivered before.
  mutating func passOverText(_ count: Int) -> Int {
    guard tags == 0 else { return count }
    let passed = min(count, textBytes)
    textBytes -= passed
    return passed
  }
}
