extension Report {
  /// How many rows of a table the page holds.
  private static let foldedRows = 400

  /// Writes every table by unit or class, folded.
  func writeTables(to page: inout Page) {
    writePart(.tables, "tables", to: &page) { page in
      page.element("p", ["class": "note screen"], say(ReportSentence.tablesNote))
      var names = ["reporting", "summary"]
      writeFolded(.reporting(summary), TableTitle.reporting.phrase, isByUnit: true, to: &page)
      if !summary.compliance.isEmpty {
        names.append("compliance")
        writeFolded(
          .complianceInAll(summary),
          ReportSentence.inAll.phrase.filled(TableTitle.compliance.phrase), to: &page)
      }
      for figures in picture.tables {
        names.append(figures.layout.id)
        writeFolded(
          Table(figures), figures.layout.title, isByUnit: !figures.layout.isByClass, to: &page)
      }
      writeFolded(
        .summaryInAll(summary, template: picture.template, language),
        ReportSentence.inAll.phrase.filled(TableTitle.summary.phrase), to: &page)
      if writeSchoolsOwing(to: &page) { names.append("returns") }
      page.element(
        "p", ["class": "note print"],
        say(
          ReportSentence.tablesPrinted, language.list(names.sorted().map { "\($0).csv" })))
    }
  }

  /// Writes which schools have no accepted form, folded; nothing where all have one.
  ///
  /// - Returns: whether there is such a school.
  private func writeSchoolsOwing(to page: inout Page) -> Bool {
    let owing = picture.schools.filter { $0.state == .returned || $0.state == .missing }
    guard !owing.isEmpty else { return false }
    let note =
      owing.count > Self.foldedRows
      ? say(ReportSentence.firstSchools, grouped(Int64(owing.count)), String(Self.foldedRows)) : nil
    writeFolded(
      .owing(owing.prefix(Self.foldedRows)), ReportSentence.schoolsOwing.phrase, note: note,
      to: &page)
    return true
  }

  /// Writes a table that opens when its title is asked.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - title: its title.
  ///   - isByUnit: whether its rows are the groups of the month.
  ///   - note: what is said below the rows.
  ///   - page: the page.
  func writeFolded(
    _ table: Table, _ title: Phrase, isByUnit: Bool = false, note: String? = nil,
    to page: inout Page
  ) {
    let choice = isByUnit ? RowChoice(summary.groups, limit: Self.foldedRows) : nil
    let rows = choice?.rows ?? Array(0..<table.count)
    page.element("details", ["class": "table"]) { page in
      page.element("summary") { page in
        page.text(title.text(language))
        page.element("small", "\(table.name).csv")
      }
      page.element("div", ["class": "wide"]) { page in
        page.element("table") { page in
          page.element("caption", title.text(language))
          page.element("thead") { page in
            page.element("tr") { page in
              for phrase in table.headings {
                page.element("th", ["scope": "col"], heading(phrase))
              }
            }
          }
          page.element("tbody") { page in
            for row in rows { write(table.row(row), to: &page) }
          }
        }
      }
      if let choice { writeNote(on: choice, table: table.name, to: &page) }
      if let note { page.element("p", ["class": "note"], note) }
    }
    page.line()
  }

  /// Writes a row: the first two cells say whose it is.
  private func write(_ cells: [Cell], to page: inout Page) {
    page.element("tr") { page in
      for (number, cell) in cells.enumerated() {
        if number == 1 {
          page.element("th", ["scope": "row"], cell.text(language))
        } else {
          page.element("td", number == 0 ? ["class": "code"] : [:], cell.text(language))
        }
      }
    }
    page.line()
  }
}

extension Table {
  /// 报送明细 of schools without an accepted form, without how they reported and whom to ask.
  fileprivate static func owing(_ schools: ArraySlice<SchoolReturn>) -> Table {
    let headings: [Heading] = [.schoolCode, .school, .unit, .state]
    let schools = Array(schools)
    return Table(
      "returns", headings: headings.map(\.phrase), count: schools.count
    ) { number, cells in
      let entry = schools[number]
      cells.append(.text(entry.school.code))
      cells.append(.text(entry.school.name))
      cells.append(.text(entry.school.unit.name))
      cells.append(.word(entry.state.word))
    }
  }

  /// 达标情况表 of 合计 alone.
  fileprivate static func complianceInAll(_ summary: Summary) -> Table {
    let headings: [Heading] = [
      .requirement, .requirementTitle, .applicable, .met, .unmet, .undetermined, .metRate,
    ]
    let requirements = summary.compliance
    return Table(
      "compliance", headings: headings.map(\.phrase), count: requirements.count
    ) { number, cells in
      cells.append(.text(requirements[number].id))
      cells.append(.phrase(requirements[number].title))
      guard let counts = requirements[number].groups.last else { return }
      for count in [counts.applicable, counts.met, counts.unmet, counts.undetermined] {
        cells.append(.number(count))
      }
      cells.append(.rate(counts.rate))
    }
  }

  /// 三防建设情况汇总表 of 合计 alone, an indicator a row; its unit of measure has a Chinese name alone.
  fileprivate static func summaryInAll(
    _ summary: Summary, template: FormTemplate, _ language: Language
  ) -> Table {
    let indicators = template.indicators
    let measure = language == .zh ? [Heading.measure.phrase] : []
    let headings =
      [Heading.code.phrase, Heading.indicatorLabel.phrase] + measure + [Word.total.phrase]
    return Table(
      "summary", headings: headings, count: indicators.count
    ) { number, cells in
      let indicator = indicators[number]
      cells.append(.text(indicator.code))
      cells.append(.phrase(Heading.rollUp(of: indicator)))
      if language == .zh {
        cells.append(
          indicator.rollUp == .count
            ? .phrase(OriginSentence.schoolUnit.phrase) : .text(indicator.unit))
      }
      cells.append(.figure(summary.figures[number].last ?? nil, of: indicator))
    }
  }
}
