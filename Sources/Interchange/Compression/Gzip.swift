/// Gzip files, RFC 1952.
public enum Gzip {
  /// Unpacks a file of one or more members.
  ///
  /// NUL bytes after the last member are padding and mean nothing; anything else there is a fault.
  ///
  /// - Parameters:
  ///   - bytes: the compressed file.
  ///   - limit: how many bytes may come out; little more memory than that is used, and less than
  ///     100 MB when more would come out.
  ///   - workers: how many threads may work at once on a file that `pack` has made, from 1.
  /// - Returns: the content up to a fault, of what is too large the beginning alone, with `truncated`,
  ///   `corrupt` (a checksum, a length, the compressed data themselves, or more than 65,536 members),
  ///   `tooLarge` or `trailingBytes` when it is not whole. The offset is that of the member, or of the
  ///   first byte that is too many.
  public static func unpack(_ bytes: [UInt8], limit: Int, workers: Int = 2) -> Unpacked {
    // What grows large is measured first, so that a bomb costs time and no memory.
    let trial = members(of: bytes, limit: min(limit, trialSize), workers)
    guard trial.fault?.code == .tooLarge else { return trial }
    if let offset = memberBeyond(limit, in: bytes) {
      return Unpacked(
        bytes: Array(trial.bytes.prefix(Unpacked.beginning)),
        fault: InterchangeError(.tooLarge, offset: offset))
    }
    return members(of: bytes, limit: limit, workers)
  }

  /// Bytes that are unpacked before it is known how many there are.
  private static let trialSize = 32 << 20

  /// The content of all members, up to the first fault.
  private static func members(of bytes: [UInt8], limit: Int, _ workers: Int) -> Unpacked {
    var result = Unpacked()
    var inflater = Inflater(.gzip)
    var (offset, members) =
      workers > 1 ? unpackTogether(bytes, into: &result.bytes, limit, workers) : (0, 0)
    while result.fault == nil, offset == 0 || beginsMember(bytes, offset) {
      members += 1
      guard members <= mostMembers else {
        result.fault = InterchangeError(.corrupt, offset: offset, detail: "too many members")
        break
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
    }
    if result.fault == nil, bytes[offset...].contains(where: { $0 != 0 }) {
      result.fault = InterchangeError(.trailingBytes, offset: offset)
    }
    return result
  }

  /// More members than any file of forms has, and few enough to cost little when they are empty.
  static let mostMembers = 1 << 16

  /// The offset of the member in which more comes out than the limit; nil when all of them stay
  /// within it, or one is faulty first.
  private static func memberBeyond(_ limit: Int, in bytes: [UInt8]) -> Int? {
    var inflater = Inflater(.gzip)
    var left = limit
    var offset = 0
    for _ in 0..<mostMembers {
      switch inflater.measure(bytes, offset..<bytes.count, left: &left) {
      case .tooLarge: return offset
      case .finished(let next) where beginsMember(bytes, next): offset = next
      default: return nil
      }
    }
    return nil
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
