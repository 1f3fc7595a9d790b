extension Gzip {
  /// How every member begins that `pack` makes.
  static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// How many bytes of content a member may have to be unpacked beside others.
  private static let largestMember = 4 << 20

  /// Unpacks members that follow one another, several at a time.
  ///
  /// Where a member begins is only guessed from its header, which compressed data may hold by
  /// chance. So a member counts only when the one before has ended exactly there.
  ///
  /// - Parameters:
  ///   - bytes: the compressed file.
  ///   - start: the offset of a member.
  ///   - output: what the content is appended to.
  ///   - limit: how long `output` may become, in bytes.
  ///   - workers: how many threads may work at once.
  /// - Returns: the offset after the last member that was unpacked: `start` when none was, for it is
  ///   faulty, too large, or not made by `pack`.
  static func unpackTogether(
    _ bytes: [UInt8], from start: Int, into output: inout [UInt8], _ limit: Int, _ workers: Int
  ) -> Int {
    var offset = start
    while true {
      let batch = headers(in: bytes, from: offset, most: 4 * workers)
      guard batch.count > 1, batch.first == offset else { return offset }
      let members = concurrentMap(batch.count, workers: workers) { index in
        member(bytes, at: batch[index])
      }
      let before = offset
      for (start, member) in zip(batch, members) where start == offset {
        guard let member, member.content.count <= limit - output.count else { return offset }
        output += member.content
        offset = member.next
      }
      guard offset > before else { return offset }
    }
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
