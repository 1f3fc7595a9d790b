internal import Interchange

// Of what is too large, the beginning is read for one thing: whose forms stand in it, so that these
// schools hear that they are returned.
extension SubmissionReader {
  /// The share of the limit that a packed file may have itself; forms shrink to a ninth and less.
  static let packedShare = 4

  /// Forms that are recognised in what is too large, some more than its beginning holds of whole ones.
  var mostRecognised: Int { min(mostForms, 50_000) }

  /// Reads the beginning of a file that itself has more bytes than may be read.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes of the file, `Unpacked.beginning` of them at most.
  ///   - month: the month it is for.
  /// - Returns: the schools recognised, and that the file is too large.
  public func readBeginning(_ bytes: [UInt8], month: Month?) -> ReadSubmission {
    guard FileKind.isPacked(bytes) else {
      let fault = FaultFinding.packing(InterchangeError(.tooLarge), limit: limit)
      return recognised(in: bytes, fault, month: month)
    }
    let fault = FaultFinding.packedTooLarge(limit / Self.packedShare, of: limit)
    guard FileKind.of(bytes) == .gzip else { return recognised([], fault) }
    return recognised(in: Gzip.unpack(bytes, limit: limit).bytes, fault, month: month)
  }

  /// The schools in the beginning of a text that is too large.
  func recognised(
    in beginning: [UInt8], _ fault: ReadingFinding, month: Month?
  ) -> ReadSubmission {
    let content = Unpacked(
      bytes: Array(beginning.prefix(Unpacked.beginning)), fault: InterchangeError(.tooLarge))
    var rowsLeft = Int.max
    let documents = documents(
      content, month: month, part: "", mostForms: mostRecognised, rowsLeft: &rowsLeft)
    return recognised(documents, fault)
  }

  /// The schools of documents that are returned as a whole, with the one fault that returns them.
  func recognised(_ documents: [ReadDocument], _ fault: ReadingFinding) -> ReadSubmission {
    var documents = RepeatedSchools.resolved(documents).filter { !$0.forms.isEmpty }
    for number in documents.indices { documents[number].findings = [] }
    return ReadSubmission(documents: documents, findings: [fault])
  }
}

extension ReadSubmission {
  /// Whether it was too large to be read, so that it is to be tried again once more is allowed.
  var isTooLarge: Bool {
    findings.contains {
      $0.message.sentence == .tooLarge || $0.message.sentence == .packedTooLarge
    }
  }
}
