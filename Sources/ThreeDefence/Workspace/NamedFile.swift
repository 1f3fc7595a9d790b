import Glibc

/// A file that was named on the command line.
public enum NamedFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - limit: most bytes it may have.
  /// - Returns: its bytes.
  /// - Throws: `inputOutput`.
  public static func read(_ path: String, limit: Int) throws(ThreeDefenceError) -> [UInt8] {
    guard path != "-" else { return try StandardInput.read(limit: limit) }
    return try SteadyRead(RawPath(path), limit: limit).bytes(of: path)
  }

  /// Writes a file; one that is there already is replaced in a single step.
  ///
  /// A pipe or device, such as `/dev/stdout`, is written to.
  ///
  /// - Throws: `inputOutput`; a file that was there stays as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(ThreeDefenceError) {
    do throws(SystemFault) {
      switch (try? FileStatus(at: path))?.kind {
      case nil, .file, .folder: try replace(path, with: bytes)
      default: try Descriptor(RawPath(path), O_WRONLY).write(bytes)
      }
    } catch {
      throw ThreeDefenceError(
        .inputOutput, [WorkspaceSentence.cannotWrite.phrase.filled(Phrase(path), error.reason)])
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFault) {
    let fresh = "\(path).\(getpid()).new"
    do throws(SystemFault) {
      try FileTree.write(bytes, to: fresh)
      try FileTree.rename(fresh, to: path)
    } catch {
      unlink(fresh)
      throw error
    }
  }
}
