internal import CZlib
internal import Dispatch

extension Gzip {
  /// Packs bytes as members that stand each for itself, so that all cores can work on them.
  ///
  /// The same bytes give the same file, whatever the number of workers: time 0, no name, OS 255,
  /// zlib's level 6. No bytes give one member without content.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - workers: how many threads may work at once, from 1.
  ///   - memberSize: bytes of content in each member but the last, from 1 to 1 GiB.
  /// - Returns: the compressed file.
  public static func pack(
    _ bytes: [UInt8], workers: Int = 2, memberSize: Int = 1 << 20
  ) -> [UInt8] {
    let starts = Array(stride(from: 0, to: max(1, bytes.count), by: memberSize))
    let members = concurrentMap(starts.count, workers: workers) { index in
      member(bytes, starts[index]..<min(starts[index] + memberSize, bytes.count))
    }
    var packed: [UInt8] = []
    packed.reserveCapacity(members.reduce(0) { $0 + $1.count })
    for member in members { packed += member }
    return packed
  }

  /// One member: header, deflate stream, checksum and length (RFC 1952 section 2.3).
  private static func member(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      let content = UnsafeBufferPointer(rebasing: buffer[range])
      var member = header
      deflate(content, into: &member)
      let checksum = UInt32(crc32(0, content.baseAddress, UInt32(content.count)))
      for number in [checksum, UInt32(content.count)] {
        for shift in stride(from: 0, to: 32, by: 8) {
          member.append(UInt8(truncatingIfNeeded: number >> shift))
        }
      }
      return member
    }
  }

  private static func deflate(_ content: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var stream = z_stream()
    let status = threedef_deflateInit2(&stream, 6, -15, 8, Z_DEFAULT_STRATEGY)
    precondition(status == Z_OK, "out of memory")
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(content.count)))
    stream.next_in = UnsafeMutablePointer(mutating: content.baseAddress)
    stream.avail_in = UInt32(content.count)
    output.append(addingCapacity: room + 8) { target in
      target.withUnsafeMutableBufferPointer { buffer, count in
        stream.next_out = buffer.baseAddress.map { $0 + count }
        stream.avail_out = UInt32(room)
        let end = CZlib.deflate(&stream, Z_FINISH)
        precondition(end == Z_STREAM_END, "deflateBound leaves room enough")
        count += room - Int(stream.avail_out)
      }
    }
  }
}
