import Glibc
import Synchronization

/// Conversion between GB18030 and UTF-8 by the C library, whose tables decide what a code means.
enum GlibcConverter: Sendable {
  case gb18030ToUTF8
  case utf8ToGB18030

  /// A converter of the C library, which one thread at a time may use.
  private struct Descriptor: @unchecked Sendable {
    // It is taken out of `idle` for the time of use, so no two threads hold it.
    let handle: iconv_t
    let direction: GlibcConverter
  }

  /// Converters that wait for their next use.
  ///
  /// Opening one loads a library and costs more than a small file does. There are never more of
  /// them than threads that convert at one time.
  private static let idle = Mutex<[Descriptor]>([])

  /// Appends the conversion of a part of the bytes, up to its end or to the first character that
  /// cannot be converted.
  ///
  /// - Returns: the offset in `bytes` up to which they were converted.
  func convert(_ bytes: [UInt8], in range: Range<Int>, to output: inout [UInt8]) -> Int {
    guard let descriptor = take() else { return range.lowerBound }
    defer { Self.idle.withLock { $0.append(descriptor) } }
    var offset = range.lowerBound
    var outcome = Outcome.outputIsFull
    while outcome == .outputIsFull {
      let room = min(65_536, 2 * (range.upperBound - offset) + 16)
      output.append(addingCapacity: room) { free in
        outcome = descriptor.handle.convert(
          bytes, offset: &offset, end: range.upperBound, into: &free)
      }
    }
    return offset
  }

  private func take() -> Descriptor? {
    let waiting = Self.idle.withLock { idle in
      idle.lastIndex { $0.direction == self }.map { idle.remove(at: $0) }
    }
    if let waiting { return waiting }
    let (to, from) = self == .gb18030ToUTF8 ? ("UTF-8", "GB18030") : ("GB18030", "UTF-8")
    guard let handle = iconv_open(to, from), Int(bitPattern: handle) != -1 else { return nil }
    return Descriptor(handle: handle, direction: self)
  }
}

private enum Outcome {
  case done
  case outputIsFull
  case stuck
}

extension iconv_t {
  /// One call of `iconv`, from and to the state between characters.
  fileprivate func convert(
    _ bytes: [UInt8], offset: inout Int, end: Int, into free: inout OutputSpan<UInt8>
  ) -> Outcome {
    bytes.withUnsafeBytes { source in
      free.withUnsafeMutableBufferPointer { target, used in
        var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
          .advanced(by: offset).assumingMemoryBound(to: CChar.self)
        var output = UnsafeMutableRawPointer(target.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var inputLeft = end - offset
        var outputLeft = target.count
        iconv(self, nil, nil, nil, nil)
        let status = iconv(self, &input, &inputLeft, &output, &outputLeft)
        offset = end - inputLeft
        used = target.count - outputLeft
        if status != -1 { return .done }
        return errno == E2BIG ? .outputIsFull : .stuck
      }
    }
  }
}
