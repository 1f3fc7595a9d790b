import Glibc

/// The reading of one row.
///
/// Eight bytes at a time are searched for those that can mean anything; ends of fields are noted as
/// they come, and what stands between two quotes or line ends is copied in one piece.
struct RowScan {
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// As many fields as a spreadsheet has columns; in a row with more, the last one holds the rest.
  private static let maximumCount = 16_384

  /// Where reading stands in the text; behind the row's end once it is done.
  private(set) var offset: Int
  /// Number of fields that have ended.
  private(set) var count = 0
  /// Offset of the opening quote that is never closed.
  private(set) var unclosedQuote: Int?

  private let delimiter: UInt8
  private var quotedLineBreaks = 0
  private var hasTextAfterQuote = false
  /// Start of what is still to be copied.
  private var pending: Int
  /// What to add to an offset in the text to get the place in the row's bytes.
  private var shift: Int
  /// Where the field begins; -1 behind a closing quote, where no quote opens.
  private var fieldStart: Int

  init(delimiter: UInt8, offset: Int) {
    self.delimiter = delimiter
    self.offset = offset
    pending = offset
    shift = -offset
    fieldStart = offset
  }

  /// Reads up to the end of the row.
  ///
  /// - Returns: false when there are more fields than `row.ends` has room for.
  mutating func run(_ text: [UInt8], into row: inout CSVRow) -> Bool {
    row.bytes.removeAll(keepingCapacity: true)
    let isDone = text.withUnsafeBytes { text in
      row.ends.withUnsafeMutableBufferPointer { ends in
        run(text, ends: ends, bytes: &row.bytes)
      }
    }
    row.count = count
    row.quotedLineBreaks = quotedLineBreaks
    row.hasTextAfterQuote = hasTextAfterQuote
    return isDone
  }

  private mutating func run(
    _ text: UnsafeRawBufferPointer, ends: UnsafeMutableBufferPointer<Int>, bytes: inout [UInt8]
  ) -> Bool {
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    while true {
      var marks = Self.marks(in: Self.word(text, offset), delimiter: pattern)
      var hasJumped = false
      while marks != 0 {
        let place = offset + marks.trailingZeroBitCount / 8
        marks &= marks - 1
        let byte = text[place]
        if byte == delimiter {
          guard count + 1 < ends.count else {
            if ends.count < Self.maximumCount { return false }
            continue
          }
          ends[count] = place + shift
          count += 1
          fieldStart = place + 1
        } else if byte == Self.lineFeed || byte == Self.carriageReturn {
          finish(text, at: place, ends: ends, bytes: &bytes)
          return true
        } else if byte == Self.quote, place == fieldStart {
          readQuoted(text, from: place, bytes: &bytes)
          hasJumped = true
          break
        }
      }
      if !hasJumped { offset += 8 }
      if offset >= text.count {
        finish(text, at: text.count, ends: ends, bytes: &bytes)
        return true
      }
    }
  }

  /// Ends the last field and the row at an offset, and passes over the line end there.
  private mutating func finish(
    _ text: UnsafeRawBufferPointer, at place: Int, ends: UnsafeMutableBufferPointer<Int>,
    bytes: inout [UInt8]
  ) {
    copy(text, to: place, into: &bytes)
    ends[count] = bytes.count
    count += 1
    offset = place
    if offset < text.count {
      let isPair =
        text[offset] == Self.carriageReturn && offset + 1 < text.count
        && text[offset + 1] == Self.lineFeed
      offset += isPair ? 2 : 1
    }
  }

  /// Reads a quoted field from its opening quote to behind its closing one.
  private mutating func readQuoted(
    _ text: UnsafeRawBufferPointer, from opening: Int, bytes: inout [UInt8]
  ) {
    copy(text, to: opening, into: &bytes)
    let length = bytes.count
    var lineBreaks = 0
    pending = opening + 1
    while let next = Self.find(Self.quote, text, from: pending) {
      lineBreaks += Self.lineBreaks(text, in: pending..<next)
      guard next + 1 < text.count, text[next + 1] == Self.quote else {
        copy(text, to: next, into: &bytes)
        quotedLineBreaks += lineBreaks
        close(text, at: next + 1, length: bytes.count)
        return
      }
      // Of two quotes the first is text.
      copy(text, to: next + 1, into: &bytes)
      pending = next + 2
    }
    leaveUnclosed(text, opening, length, bytes: &bytes)
  }

  /// Goes on behind a closing quote, still within its field, with so many bytes copied.
  private mutating func close(
    _ text: UnsafeRawBufferPointer, at place: Int, length: Int
  ) {
    offset = place
    pending = place
    shift = length - place
    fieldStart = -1
    guard place < text.count else { return }
    let next = text[place]
    if next != delimiter, next != Self.lineFeed, next != Self.carriageReturn {
      hasTextAfterQuote = true
    }
  }

  /// Makes the rest of its line the contents of a field that is never closed, and ends there.
  private mutating func leaveUnclosed(
    _ text: UnsafeRawBufferPointer, _ opening: Int, _ length: Int, bytes: inout [UInt8]
  ) {
    let rest = text[(opening + 1)...]
    let lineEnd = rest.firstIndex { $0 == Self.lineFeed || $0 == Self.carriageReturn }
    bytes.removeLast(bytes.count - length)
    bytes.append(contentsOf: rest[..<(lineEnd ?? text.count)])
    unclosedQuote = opening
    offset = text.count
    pending = text.count
  }

  /// Copies what is pending up to an offset.
  private mutating func copy(
    _ text: UnsafeRawBufferPointer, to place: Int, into bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[pending..<place]))
    pending = place
  }
}

// What bytes are looked for, and how.
extension RowScan {
  /// Eight bytes from an offset, the first one lowest; beyond the end of the text 0x7F.
  @inline(__always)
  private static func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    if offset + 8 <= text.count {
      return UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    return (offset..<text.count).reversed().reduce(0x7F7F_7F7F_7F7F_7F7F) {
      $0 << 8 | UInt64(text[$1])
    }
  }

  /// The high bit of each byte that is the delimiter or below 0x23, as quotes and line ends are.
  @inline(__always)
  private static func marks(in word: UInt64, delimiter: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let notLow = ((word | high) &- 0x2323_2323_2323_2323) | word
    let difference = word ^ delimiter
    let notDelimiter = ((difference & ~high) &+ ~high) | difference
    return ~(notLow & notDelimiter) & high
  }

  private static func find(
    _ byte: UInt8, _ text: UnsafeRawBufferPointer, from place: Int
  ) -> Int? {
    guard let base = text.baseAddress, place < text.count,
      let found = memchr(base + place, Int32(byte), text.count - place)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Number of CRLF, LF and CR.
  private static func lineBreaks(_ text: UnsafeRawBufferPointer, in range: Range<Int>) -> Int {
    range.count { place in
      text[place] == lineFeed
        || text[place] == carriageReturn
          && !(place + 1 < text.count && text[place + 1] == lineFeed)
    }
  }
}
