import Glibc
import Interchange

/// What came of reading a file that somebody else may be writing.
enum SteadyRead {
  /// All of it, unchanged while it was read.
  case whole([UInt8], FileStatus)
  /// It changed while it was read.
  case changed
  /// It is larger than the limit: its beginning, and the limit for a file of its kind.
  case tooLarge(beginning: [UInt8], FileStatus, limit: Int)
  /// It is no regular file.
  case special
  /// The system refused.
  case refused(SystemFault)

  /// Reads a file, never waiting for a pipe's other end, and looks before and after whether somebody
  /// is still writing it.
  ///
  /// - Parameters:
  ///   - path: the file; symbolic links are followed.
  ///   - limit: most bytes it may have, and four times as many as a packed one may have.
  init(_ path: RawPath, limit: Int) {
    do throws(SystemFault) {
      let file = try Descriptor(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      let before = try file.status()
      guard before.kind == .file else {
        self = .special
        return
      }
      if before.size > Int64(limit / SubmissionReader.packedShare) {
        let beginning = try file.read(atMost: min(limit, Unpacked.beginning))
        let isPacked = FileKind.isPacked(beginning)
        let limit = isPacked ? limit / SubmissionReader.packedShare : limit
        guard before.size <= Int64(limit) else {
          self = .tooLarge(beginning: beginning, before, limit: limit)
          return
        }
        try file.rewind()
      }
      // One byte more than there should be, so that growth shows in the bytes themselves.
      let bytes = try file.read(atMost: Int(before.size) + 1)
      let after = try file.status()
      self =
        before == after && Int64(bytes.count) == before.size ? .whole(bytes, before) : .changed
    } catch {
      self = .refused(error)
    }
  }
}

extension SteadyRead {
  /// The bytes of a file that the run cannot do without.
  ///
  /// - Parameter path: the path as it is shown.
  /// - Returns: all of them.
  /// - Throws: `inputOutput` when it was not read, or changed meanwhile.
  func bytes(of path: String) throws(ThreeDefenceError) -> [UInt8] {
    switch self {
    case .whole(let bytes, _): return bytes
    case .changed: throw Self.cannotRead(path, SystemReason.beingWritten.phrase)
    case .tooLarge: throw Self.cannotRead(path, SystemReason.fileTooLarge.phrase)
    case .special: throw Self.cannotRead(path, SystemReason.notAFile.phrase)
    case .refused(let fault): throw Self.cannotRead(path, fault.reason)
    }
  }

  /// That something cannot be read, and why.
  static func cannotRead(_ path: String, _ reason: Phrase) -> ThreeDefenceError {
    ThreeDefenceError(
      .inputOutput, [WorkspaceSentence.cannotRead.phrase.filled(Phrase(path), reason)])
  }
}
