extension Gzip {
  /// How every member begins that `pack` makes.
  static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// How many bytes of content a member may have to be unpacked beside others.
  private static let largestMember = 4 << 20

  /// Unpacks members that follow one another, several at a time.
  ///
  /// Where a member begins is only guessed from its header, which compressed data may hold by
  /// chance. So a member counts only when the one before has ended exactly there, and one wrong guess
  /// ends it all: whoever has made it could have made any number of them.
  ///
  /// - Parameters:
  ///   - bytes: the compressed file.
  ///   - output: what the content is appended to.
  ///   - limit: how long `output` may become, in bytes.
  ///   - workers: how many threads may work at once.
  /// - Returns: the offset after the last member that was unpacked, and their number: both 0 when
  ///   the first is faulty, too large, or not made by `pack`.
  static func unpackTogether(
    _ bytes: [UInt8], into output: inout [UInt8], _ limit: Int, _ workers: Int
  ) -> (offset: Int, members: Int) {
    var done = (offset: 0, members: 0)
    while done.members < mostMembers, bytes[done.offset...].starts(with: header) {
      let batch = headers(in: bytes, from: done.offset, most: 4 * workers)
      guard batch.count > 1 else { return done }
      let members = concurrentMap(batch.count, workers: workers) { index in
        member(bytes, at: batch[index])
      }
      for (start, member) in zip(batch, members) {
        guard start == done.offset, let member, member.content.count <= limit - output.count else {
          return done
        }
        output += member.content
        done = (member.next, done.members + 1)
      }
    }
    return done
  }

  /// The offsets, from `start` on, at which members seem to begin.
  private static func headers(in bytes: [UInt8], from start: Int, most: Int) -> [Int] {
    var found: [Int] = []
    var offset = start
    while offset + header.count <= bytes.count, found.count < most {
      if bytes[offset] == 0x1F, bytes[offset...].starts(with: header) {
        found.append(offset)
      }
      offset += 1
    }
    return found
  }

  private static func member(
    _ bytes: [UInt8], at start: Int
  ) -> (content: [UInt8], next: Int)? {
    var inflater = Inflater(.gzip)
    var content: [UInt8] = []
    let outcome = inflater.inflate(
      bytes, start..<bytes.count, into: &content, limit: largestMember, expected: 1 << 20)
    guard case .finished(let next) = outcome else { return nil }
    return (content, next)
  }
}
