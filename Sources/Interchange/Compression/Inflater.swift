internal import CZlib

/// Decompression of one deflate stream after another out of bytes in memory.
struct Inflater: ~Copyable {
  /// How a stream is wrapped, as zlib's `windowBits`.
  enum Wrapping: Int32 {
    /// A member of RFC 1952, whose checksum and length zlib checks.
    case gzip = 31
    /// Nothing around it, RFC 1951.
    case raw = -15
  }

  /// How the reading of a stream has ended.
  enum Outcome: Equatable {
    /// At its end; `next` is the offset of the first byte after it.
    case finished(next: Int)
    /// The bytes ended first.
    case truncated
    /// More would come out than was allowed.
    case tooLarge
    /// It is not what it should be; zlib's reason.
    case corrupt(String)
  }

  /// In one place in memory, for zlib's own state points back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady = threedef_inflateInit2(stream, wrapping.rawValue) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Decompresses one stream, appending what comes out.
  ///
  /// - Parameters:
  ///   - bytes: where the stream is.
  ///   - range: where it begins, and where it must have ended.
  ///   - output: what its content is appended to.
  ///   - limit: how long `output` may become, in bytes.
  ///   - expected: how many bytes are likely to come out; only a matter of speed.
  /// - Returns: how the stream has ended; what came out before a fault has been appended too.
  mutating func inflate(
    _ bytes: [UInt8], _ range: Range<Int>, into output: inout [UInt8], limit: Int, expected: Int
  ) -> Outcome {
    guard isReady, inflateReset(stream) == Z_OK else { return .corrupt("out of memory") }
    return bytes.withUnsafeBufferPointer { input in
      var position = range.lowerBound
      var step = max(64, min(expected + 1, limit - output.count + 1))
      while true {
        let before = output.count
        // One byte beyond the limit tells a stream that ends there from one that goes on.
        let room = min(step, limit + 1 - before)
        let status = run(input, &position, range.upperBound, into: &output, room: room)
        if output.count > limit {
          output.removeLast(output.count - limit)
          return .tooLarge
        }
        switch status {
        case Z_STREAM_END: return .finished(next: position)
        case Z_OK, Z_BUF_ERROR:
          if output.count == before, position == range.upperBound { return .truncated }
        default: return .corrupt(stream.pointee.msg.map { String(cString: $0) } ?? "")
        }
        step = max(1 << 16, output.count)
      }
    }
  }

  /// Decompresses one stream to see how much comes out, and keeps nothing of it.
  ///
  /// - Parameters:
  ///   - bytes: where the stream is.
  ///   - range: where it begins, and where it must have ended.
  ///   - left: how many bytes may come out; less as many as do.
  /// - Returns: how the stream has ended.
  mutating func measure(_ bytes: [UInt8], _ range: Range<Int>, left: inout Int) -> Outcome {
    var scratch: [UInt8] = []
    guard isReady, inflateReset(stream) == Z_OK else { return .corrupt("out of memory") }
    return bytes.withUnsafeBufferPointer { input in
      var position = range.lowerBound
      while true {
        scratch.removeAll(keepingCapacity: true)
        let status = run(input, &position, range.upperBound, into: &scratch, room: 1 << 16)
        guard scratch.count <= left else { return .tooLarge }
        left -= scratch.count
        switch status {
        case Z_STREAM_END: return .finished(next: position)
        case Z_OK, Z_BUF_ERROR:
          if scratch.isEmpty, position == range.upperBound { return .truncated }
        default: return .corrupt(stream.pointee.msg.map { String(cString: $0) } ?? "")
        }
      }
    }
  }

  /// One call of zlib: from `position` on, at most `room` bytes out.
  private func run(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    into output: inout [UInt8], room: Int
  ) -> Int32 {
    let room = min(room, Int(UInt32.max))
    let length = min(end - position, Int(UInt32.max))
    stream.pointee.next_in = input.baseAddress.map { .init(mutating: $0 + position) }
    stream.pointee.avail_in = UInt32(length)
    var status = Z_OK
    output.append(addingCapacity: room) { target in
      target.withUnsafeMutableBufferPointer { buffer, count in
        stream.pointee.next_out = buffer.baseAddress.map { $0 + count }
        stream.pointee.avail_out = UInt32(room)
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        count += room - Int(stream.pointee.avail_out)
      }
    }
    position += length - Int(stream.pointee.avail_in)
    return status
  }
}
