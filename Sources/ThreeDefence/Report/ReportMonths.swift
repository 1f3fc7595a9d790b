/// The rates of one month.
private struct MonthRates {
  let month: Month
  /// 报送率, 按时率 and 总体达标率 in hundredths of a percent; nil where there is none.
  let rates: [Int64?]
}

extension Report {
  /// Writes the rates of twelve months, once there are two.
  func writeMonths(to page: inout Page) {
    let months = monthRates
    guard months.count > 1, let first = months.first?.month, let last = months.last else { return }
    let names: [ReportSentence] = [.reportingRate, .onTimeRate, .overall]
    let styles = ["first", "second", "third"]
    let shown = names.indices.filter { number in months.contains { $0.rates[number] != nil } }
    writePart(.months, "months", to: &page) { page in
      page.element("p", ["class": "legend"]) { page in
        for number in shown {
          page.element("span") { page in
            let mark: KeyValuePairs = [
              "width": "14", "height": "10", "viewBox": "-7 -5 14 10", "aria-hidden": "true",
            ]
            page.element("svg", mark) { LineChart.writeMark(styles[number], to: &$0) }
            page.text(say(names[number]) + " ")
            page.element("b", text(last.rates[number]))
          }
        }
      }
      LineChart(
        title: say(
          ReportSentence.monthsChart, first.words.text(language), last.month.words.text(language)),
        detail: say(ReportSentence.monthsChartDetail),
        labels: slots(from: first).map { label($0, isFirst: $0 == first) },
        lines: shown.map { number in
          LineChart.Line(
            style: styles[number],
            points: slots(from: first).map { month in
              months.first { $0.month == month }?.rates[number]
            })
        }
      ).write(to: &page)
      page.element("p", ["class": "note"], say(ReportSentence.monthsNote))
      writeTable(of: months, shown.map { ($0, names[$0]) }, to: &page)
    }
  }

  /// This month and those before it that the ledger has something of, the earliest first.
  private var monthRates: [MonthRates] {
    let past = picture.past.reversed().map { past in
      MonthRates(
        month: past.month,
        rates: [
          past.states.reportingRate.hundredths, past.states.onTimeRate.hundredths,
          past.verdicts[ComplianceCounts.overall]?.rate.hundredths,
        ])
    }
    let total = summary.total
    let now = MonthRates(
      month: picture.header.month,
      rates: [
        total.reportingRate.hundredths, total.onTimeRate.hundredths,
        summary.compliance.last?.groups.last?.rate.hundredths,
      ])
    return past + [now]
  }

  /// The months from one to this one, those without anything included.
  private func slots(from first: Month) -> [Month] {
    var months = [first]
    while let last = months.last, last < picture.header.month { months.append(last.next) }
    return months
  }

  private func label(_ month: Month, isFirst: Bool) -> (String, String) {
    let showsYear = isFirst || month.number == 1
    return (
      say(ReportSentence.monthNumber, String(month.number), padded(month.number, 2)),
      showsYear ? say(ReportSentence.year, String(month.year)) : ""
    )
  }

  private func text(_ rate: Int64?) -> String { rate.map { decimalText($0) + "%" } ?? "—" }

  private func writeTable(
    of months: [MonthRates], _ columns: [(Int, ReportSentence)], to page: inout Page
  ) {
    page.element("details", ["class": "table"]) { page in
      page.element("summary", say(ReportSentence.monthsTable))
      page.element("div", ["class": "wide"]) { page in
        page.element("table") { page in
          page.element("caption", say(ReportSentence.monthsTable))
          page.element("thead") { page in
            page.element("tr") { page in
              page.element("th", ["scope": "col"], say(ReportSentence.month))
              for (_, name) in columns { page.element("th", ["scope": "col"], say(name)) }
            }
          }
          page.element("tbody") { page in
            for month in months {
              page.element("tr") { page in
                page.element("th", ["scope": "row"], month.month.description)
                for (number, _) in columns {
                  page.element("td", month.rates[number].map { decimalText($0) } ?? "")
                }
              }
            }
          }
        }
      }
    }
  }
}
