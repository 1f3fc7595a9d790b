import TestSupport
import Testing

@testable import ThreeDefence

/// Laws that hold for any form: layouts agree, broken files are never taken for whole ones.
struct ReadingLawTests {
  let form: SampleForm

  init() throws { form = try SampleForm() }

  /// A correct form with random values within the ranges.
  private func random(_ generator: inout SeededGenerator) -> SampleForm {
    var changed = form
    for indicator in form.template.indicators {
      let largest = indicator.maximum ?? 1
      let number = Int64.random(in: 0...largest, using: &generator)
      let blank = !indicator.isRequired && Int.random(in: 0..<4, using: &generator) == 0
      changed.values[indicator.id] =
        switch indicator.kind {
        case _ where blank: ""
        case .integer: String(number)
        case .decimal: "\(number / 100).\(number % 100 / 10)\(number % 10)"
        case .boolean: number == 1 ? "是" : "否"
        }
    }
    return changed
  }

  @Test func `the same form reads to the same values as list, card and XML`() throws {
    var generator = SeededGenerator(seed: 20_230_325)
    for _ in 0..<200 {
      let form = random(&generator)
      let list = try readDocument(form.list([form.row]))
      let card = try readDocument(form.card)
      let xml = try readDocument(form.submission([form.element]))
      #expect(list.values == card.values)
      #expect(list.values == xml.values)
      #expect(list.forms.map(\.schoolCode) == xml.forms.map(\.schoolCode))
      for layout in [list, card, xml] {
        #expect(layout.findings.map(\.indicator) == list.findings.map(\.indicator))
        #expect(layout.findings.allSatisfy { $0.check == "part-exceeds-whole" })
      }
    }
  }

  @Test func `an XML form cut anywhere is never whole`() throws {
    let bytes = form.submission([form.element])
    for count in 0..<(bytes.count - 1) {
      let submission = try read(Array(bytes.prefix(count)))
      let fatal = submission.documents.flatMap(\.findings).filter { $0.severity == .fatal }
      #expect(fatal.contains { $0.form == nil }, "cut at \(count)")
    }
  }

  @Test func `a list cut within a row never has that row's values`() throws {
    let whole = form.list([form.row])
    let start = form.list([]).count
    let last = whole.count - Array(",\r\n".utf8).count
    for count in (start + 1)..<last {
      let document = try readDocument(Array(whole.prefix(count)))
      #expect(document.findings.contains { $0.severity == .fatal }, "cut at \(count)")
      #expect((0..<document.values.count).allSatisfy { document.values[$0, 0] == .absent })
    }
  }

  @Test func `no bytes whatever stop the reading of others`() throws {
    var generator = SeededGenerator(seed: 7)
    let reader = SubmissionReader(template: form.template, limit: 1 << 16)
    let seeds = [form.list([form.row, form.row]), form.card, form.submission([form.element])]
    for round in 0..<600 {
      var bytes = seeds[round % 3]
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: Array("\"\n,".utf8), at: index)
        default: bytes.swapAt(index, Int.random(in: bytes.indices, using: &generator))
        }
      }
      let submission = reader.read(bytes, month: nil)
      for document in submission.documents {
        #expect(document.values.count == document.forms.count)
        #expect(document.findings.allSatisfy { ($0.form ?? -1) < document.forms.count })
      }
    }
  }

  @Test func `a flood of findings is cut short, and every school is still returned`() throws {
    // Of a row of which more is unreadable, that alone would be told.
    let broken = form.template.indicators.prefix(29).reduce(form) { $0.with($1.id, "x") }
    let rows = (0..<800).map { broken.of("\(2_142_900_000 + $0)").row }
    let document = try readDocument(form.list(rows))
    #expect(document.findings.count < DocumentBuilder.mostFindings + 900)
    #expect(document.findings.last?.message.sentence == .findingsLeftOut)
    let returned = Set(document.findings.filter { $0.severity == .fatal }.compactMap(\.form))
    #expect(returned.count == 800)
  }

  @Test func `threads share a reader`() async throws {
    let reader = SubmissionReader(template: form.template, limit: 1 << 20)
    let bytes = form.submission([form.element])
    let expected = reader.read(bytes, month: nil).documents.map(\.values)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask { reader.read(bytes, month: nil).documents.map(\.values) == expected }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
