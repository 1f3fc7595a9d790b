/// What stands in the cells of answers, as far as a month's holdings tell.
///
/// An answer that is not spelt as asked for has a hint of reading with the cell in it; any other is
/// spelt as its layout asks for.
struct WrittenAnswers: Sendable {
  private struct Cell: Hashable {
    let form: Int
    let indicator: String
  }

  private let layouts: [ReadDocument.Layout]
  private let documentOfForm: [Int]
  private var spelt: [Cell: String] = [:]

  /// - Parameters:
  ///   - holdings: the month's.
  ///   - template: the form edition, which says what is an answer.
  init(_ holdings: MonthHoldings, of template: FormTemplate) {
    let answers = Set(template.indicators.filter { $0.kind == .boolean }.map(\.id))
    layouts = holdings.documents.map(\.layout)
    documentOfForm = holdings.documentOfForm
    let check = StructuralCheck.normalisedValue.rawValue
    for document in holdings.documents {
      for found in document.findings where found.check == check {
        guard let form = found.form, let indicator = found.indicator, answers.contains(indicator)
        else { continue }
        let cell = Cell(form: document.forms.lowerBound + form, indicator: indicator)
        spelt[cell] = found.value
      }
    }
  }

  /// What stands for a no.
  func no(form: Int, indicator: String) -> String {
    if let written = spelt[Cell(form: form, indicator: indicator)] { return written }
    return switch layouts[documentOfForm[form]] {
    case .xml, .archive: "false"
    case .list, .card, .unknown: "否"
    }
  }
}
