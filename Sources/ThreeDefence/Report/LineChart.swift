/// Lines over months, in shares of 100.
///
/// Positions across are in percent and those down in pixels, so that the chart is as wide as the page
/// and its letters stay as large as they are.
struct LineChart {
  /// A line.
  struct Line {
    /// Its style: `first`, `second`, `third`.
    let style: String
    /// Hundredths of a percent for each month; nil where there is none.
    let points: [Int64?]
  }

  /// What the chart is.
  var title: String
  /// What it shows.
  var detail: String
  /// The months, one or two lines each, the earliest first.
  var labels: [(String, String)]
  var lines: [Line]

  private static let (top, bottom, height) = (14, 194, 236)

  /// The lowest share of the scale, in whole tens of percent.
  private var floor: Int64 {
    let lowest = lines.flatMap(\.points).compactMap(\.self).min() ?? 0
    return max(0, min(80, lowest / 1_000 * 10))
  }

  /// Writes the chart.
  func write(to page: inout Page) {
    let attributes: KeyValuePairs = [
      "class": "line", "role": "img", "width": "100%", "height": "\(Self.height)",
      "aria-labelledby": "months-title months-detail",
    ]
    page.element("svg", attributes) { page in
      page.element("title", ["id": "months-title"], title)
      page.element("desc", ["id": "months-detail"], detail)
      writeScale(to: &page)
      for line in lines { write(line, to: &page) }
      for (number, label) in labels.enumerated() { write(label, x(number), to: &page) }
    }
    page.line()
  }

  private func writeScale(to page: inout Page) {
    let step: Int64 = floor >= 60 ? 10 : 20
    for share in stride(from: Int64(100), through: floor, by: -Int(step)) {
      let y = "\(Self.y(share * 100, above: floor))"
      page.empty("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
      page.element(
        "text", ["class": "scale", "x": "0", "y": y, "dy": "-3"], share == 100 ? "100%" : "\(share)"
      )
    }
  }

  private func write(_ line: Line, to page: inout Page) {
    for (number, pair) in zip(line.points, line.points.dropFirst()).enumerated() {
      guard let from = pair.0, let to = pair.1 else { continue }
      page.empty(
        "line",
        [
          "class": line.style, "x1": x(number), "y1": "\(Self.y(from, above: floor))",
          "x2": x(number + 1), "y2": "\(Self.y(to, above: floor))",
        ])
    }
    for (number, point) in line.points.enumerated() {
      guard let point else { continue }
      let place: KeyValuePairs = [
        "x": x(number), "y": "\(Self.y(point, above: floor))", "overflow": "visible",
      ]
      page.element("svg", place) { Self.writeMark(line.style, to: &$0) }
    }
  }

  /// Writes the mark of a style, around the point 0, 0.
  static func writeMark(_ style: String, to page: inout Page) {
    switch style {
    case "first": page.empty("circle", ["class": style, "cx": "0", "cy": "0", "r": "4"])
    case "second":
      page.empty(
        "rect", ["class": style, "x": "-3.5", "y": "-3.5", "width": "7", "height": "7"])
    default: page.empty("path", ["class": style, "d": "M0 -4.5 4.5 4 -4.5 4Z"])
    }
  }

  private func write(_ label: (String, String), _ x: String, to page: inout Page) {
    page.element("text", ["class": "month", "x": x, "y": "\(Self.bottom + 20)"], label.0)
    guard !label.1.isEmpty else { return }
    page.element("text", ["class": "month", "x": x, "y": "\(Self.bottom + 36)"], label.1)
  }

  /// How far right a month stands: the first and the last leave room for their names.
  private func x(_ number: Int) -> String {
    let share = labels.count < 2 ? 5_000 : 800 + 8_700 * number / (labels.count - 1)
    return decimalText(Int64(share)) + "%"
  }

  private static func y(_ share: Int64, above floor: Int64) -> Int64 {
    let height = Int64(bottom - top)
    let above = max(0, min(10_000, share) - floor * 100)
    return Int64(bottom) - height * above / (10_000 - floor * 100)
  }
}
