/// A table of the report with a bar in each row.
struct BarTable {
  /// A heading of a column of figures.
  struct Heading {
    var text: String
    /// The part of the bars that the column is the number of.
    var swatch: Bar.Style?
  }

  /// A row.
  struct Row {
    /// How it stands out.
    enum Kind: String {
      case plain, subtotal, total, aside
    }

    var kind = Kind.plain
    var name: String
    /// What stands small behind the name.
    var mark = ""
    var bar: Bar?
    var cells: [String]
  }

  /// What the table is, for those who hear it.
  var caption: String
  /// The heading of the names.
  var first: String
  /// The heading of the bars.
  var bars: String
  /// The headings of the figures.
  var headings: [Heading]
  var rows: [Row]

  /// Writes the table.
  func write(to page: inout Page) {
    page.element("table", ["class": "bars"]) { page in
      page.element("caption", caption)
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], first)
          page.element("th", ["scope": "col", "class": "what"], bars)
          for heading in headings {
            // Two characters a line are no heading: a short one stays on its line.
            let isShort = heading.text.count <= 5
            page.element("th", isShort ? ["scope": "col", "class": "short"] : ["scope": "col"]) {
              page in
              if let swatch = heading.swatch { Bar.writeSwatch(swatch, to: &page) }
              page.text(heading.text)
            }
          }
        }
      }
      page.element("tbody") { page in
        for row in rows { write(row, to: &page) }
      }
    }
    page.line()
  }

  private func write(_ row: Row, to page: inout Page) {
    page.element("tr", ["class": row.kind.rawValue]) { page in
      page.element("th", ["scope": "row"]) { page in
        page.text(row.name)
        if !row.mark.isEmpty { page.element("small", row.mark) }
      }
      page.element("td") { page in
        if let bar = row.bar { bar.write(to: &page) } else { page.text("") }
      }
      for cell in row.cells { page.element("td", cell) }
    }
    page.line()
  }
}
