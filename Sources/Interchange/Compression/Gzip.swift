/// Gzip files, RFC 1952.
public enum Gzip {
  /// Unpacks a file of one or more members.
  ///
  /// NUL bytes after the last member are padding and mean nothing; anything else there is a fault.
  ///
  /// - Parameters:
  ///   - bytes: the compressed file.
  ///   - limit: how many bytes may come out; little more memory than that is used.
  ///   - workers: how many threads may work at once on a file that `pack` has made, from 1.
  /// - Returns: the content, with `truncated`, `corrupt` (a checksum, a length or the compressed
  ///   data themselves), `tooLarge` or `trailingBytes` when it is not whole. The offset is that of
  ///   the member, or of the first byte that is too many.
  public static func unpack(_ bytes: [UInt8], limit: Int, workers: Int = 2) -> Unpacked {
    var result = Unpacked()
    var inflater = Inflater(.gzip)
    var offset = 0
    repeat {
      if workers > 1 {
        offset = unpackTogether(bytes, from: offset, into: &result.bytes, limit, workers)
        guard offset == 0 || beginsMember(bytes, offset) else { break }
      }
      let outcome = inflater.inflate(
        bytes, offset..<bytes.count, into: &result.bytes, limit: limit,
        expected: expectedSize(bytes))
      switch outcome {
      case .finished(let next):
        offset = next
      case .truncated:
        result.fault = InterchangeError(.truncated, offset: offset)
      case .tooLarge:
        result.fault = InterchangeError(.tooLarge, offset: offset)
      case .corrupt(let detail):
        result.fault = InterchangeError(.corrupt, offset: offset, detail: detail)
      }
    } while result.fault == nil && beginsMember(bytes, offset)
    if result.fault == nil, bytes[offset...].contains(where: { $0 != 0 }) {
      result.fault = InterchangeError(.trailingBytes, offset: offset)
    }
    return result
  }

  /// Whether a member begins at an offset, as far as its first two bytes are there to tell.
  private static func beginsMember(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let mark = bytes[offset...].prefix(2)
    return !mark.isEmpty && mark.elementsEqual([0x1F, 0x8B].prefix(mark.count))
  }

  /// What the last member says of its length, as far as deflate can reach it at all.
  private static func expectedSize(_ bytes: [UInt8]) -> Int {
    guard bytes.count >= 18 else { return 0 }
    let size = bytes[(bytes.count - 4)...].reversed().reduce(0) { $0 << 8 | Int($1) }
    return min(size, 1032 * bytes.count)
  }
}
