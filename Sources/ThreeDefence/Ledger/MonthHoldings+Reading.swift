extension MonthHoldings {
  /// Holdings of files that have been read and not taken in, in order.
  ///
  /// - Parameters:
  ///   - files: each file's path and what reading it yielded.
  ///   - receivedAt: the moment at which they count as received.
  ///   - template: the edition they were read with.
  init(
    reading files: [(path: String, content: ReadSubmission)], receivedAt: Instant,
    template: FormTemplate
  ) {
    self.init(width: template.indicators.count)
    for (path, content) in files {
      submissions.append(
        Submission(
          id: 0, path: path, digest: [], receivedAt: receivedAt, clock: .intake, isClamped: false,
          arrivals: 1, findings: content.findings))
      for document in content.documents {
        let first = forms.count
        forms += document.forms
        documentOfForm += [Int](repeating: documents.count, count: document.forms.count)
        for form in 0..<document.values.count { values.appendForm(form, of: document.values) }
        documents.append(
          Document(
            submission: submissions.count - 1, part: document.part, layout: document.layout,
            columns: document.columns, forms: first..<forms.count, findings: document.findings,
            archivedReturns: document.archivedReturns))
      }
    }
  }
}
