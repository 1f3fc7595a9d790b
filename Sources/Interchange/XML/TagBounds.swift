internal import Glibc

/// Looks a document over for a tag with so many attributes that libxml2 would not come to an end.
///
/// libxml2 compares every attribute of a tag with all those before it, and the prefix of every
/// element with all that are declared around it.
struct TagBounds {
  /// A place in a document.
  struct Place: Equatable {
    /// Offset of the tag's first byte, from 0.
    var offset: Int
    /// Its line, from 1.
    var line: Int
  }

  /// Attributes a tag may have, three times as many as a form has indicators.
  static let mostAttributes = 200
  /// Prefixes a tag may declare.
  static let mostPrefixes = 8

  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  /// The first tag that is out of bounds; nil when none is.
  static func firstBroken(in document: [UInt8]) -> Place? {
    document.withUnsafeBytes { bytes in
      var bounds = TagBounds(bytes: bytes)
      return bounds.firstBroken().map { offset in
        Place(offset: offset, line: 1 + bytes[..<offset].count { $0 == 0x0A })
      }
    }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func firstBroken() -> Int? {
    while skip(past: UInt8(ascii: "<")) {
      let start = at - 1
      switch at < bytes.count ? bytes[at] : 0 {
      case UInt8(ascii: "?"): _ = skip(past: "?>")
      case UInt8(ascii: "!"):
        if begins("!--") {
          at += 3
          _ = skip(past: "-->")
        } else if begins("![CDATA[") {
          _ = skip(past: "]]>")
        } else {
          // A document type, at which reading ends.
          return nil
        }
      default:
        if !skipTag() { return start }
      }
    }
    return nil
  }

  /// Goes past a tag; false when it is out of bounds.
  private mutating func skipTag() -> Bool {
    var attributes = 0
    var prefixes = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ">"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[at]
        at += 1
        guard skip(past: quote) else { return true }
      case UInt8(ascii: "="):
        attributes += 1
        at += 1
      case UInt8(ascii: "x") where begins("xmlns:"):
        prefixes += 1
        at += 6
      default: at += 1
      }
      if attributes > Self.mostAttributes || prefixes > Self.mostPrefixes { return false }
    }
    return true
  }

  private func begins(_ word: StaticString) -> Bool { holds(word, at: at) }

  private func holds(_ word: StaticString, at place: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    return place + length <= bytes.count
      && (0..<length).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
  }

  /// Goes past the next place where a byte stands; to the end when there is none.
  private mutating func skip(past byte: UInt8) -> Bool {
    guard at < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + at, Int32(byte), bytes.count - at)
    else {
      at = bytes.count
      return false
    }
    at = UnsafeRawPointer(found) - base + 1
    return true
  }

  /// Goes past the next place where a word stands that ends with `>`; to the end when there is none.
  private mutating func skip(past word: StaticString) -> Bool {
    let start = at
    while skip(past: UInt8(ascii: ">")) {
      let place = at - word.utf8CodeUnitCount
      if place >= start, holds(word, at: place) { return true }
    }
    return false
  }
}
