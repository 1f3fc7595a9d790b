/// A bar in a row of a table, drawn across its cell in shares of a whole.
///
/// Its parts differ in shape as well as in colour, for print in black and for eyes that see fewer
/// colours: solid, lighter, hatched, hollow.
struct Bar {
  /// How a part looks.
  enum Style: String {
    /// Dark: what is as it should be.
    case solid
    /// Lighter: the same, with a reserve.
    case light
    /// Hatched: something is wrong.
    case hatched
    /// An outline alone: what is not there.
    case hollow
  }

  /// The bar in words.
  var title: String
  /// Its parts from the left.
  var parts: [(style: Style, length: Int64)]
  /// What the whole width stands for.
  var whole: Int64
  /// A frame of this length around the parts.
  var frame: Int64?

  /// Its height in pixels.
  private static let height = 14

  /// Writes the bar.
  func write(to page: inout Page) {
    let attributes: KeyValuePairs = [
      "class": "bar", "role": "img", "width": "100%", "height": "\(Self.height)",
    ]
    page.element("svg", attributes) { page in
      page.element("title", title)
      var start: Int64 = 0
      for (style, length) in parts where length > 0 {
        let end = start + min(length, whole - start)
        rectangle(style.rawValue, from: start, to: end, inset: frame == nil ? 0 : 4, &page)
        start = end
      }
      if let frame { rectangle("frame", from: 0, to: frame, inset: 0, &page) }
    }
  }

  private func rectangle(
    _ style: String, from start: Int64, to end: Int64, inset: Int, _ page: inout Page
  ) {
    let left = Self.hundredths(start, of: whole)
    let right = Self.hundredths(end, of: whole)
    guard right > left else { return }
    page.empty(
      "rect",
      [
        "class": style, "x": decimalText(left) + "%", "y": "\(inset)",
        "width": decimalText(right - left) + "%", "height": "\(Self.height - 2 * inset)",
      ])
  }

  /// A part of a whole in hundredths of a percent.
  static func hundredths(_ part: Int64, of whole: Int64) -> Int64 {
    guard whole > 0 else { return 0 }
    return Int64(Int128(max(0, min(part, whole))) * 10_000 / Int128(whole))
  }

  /// Writes a swatch of a style, for a heading.
  static func writeSwatch(_ style: Style, to page: inout Page) {
    let attributes: KeyValuePairs = [
      "class": "swatch", "width": "10", "height": "10", "aria-hidden": "true",
    ]
    page.element("svg", attributes) { page in
      page.empty(
        "rect", ["class": style.rawValue, "x": "0", "y": "0", "width": "100%", "height": "10"])
    }
  }

  /// Writes what hatched parts of all bars are filled with.
  static func writePattern(to page: inout Page) {
    let attributes: KeyValuePairs = [
      "class": "patterns", "width": "0", "height": "0", "aria-hidden": "true",
    ]
    page.element("svg", attributes) { page in
      page.element("defs") { page in
        let pattern: KeyValuePairs = [
          "id": "hatch", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
        page.element("pattern", pattern) { page in
          page.empty("rect", ["width": "5", "height": "5", "fill": "#fff"])
          page.empty("rect", ["width": "2.6", "height": "5", "fill": "#b3430e"])
        }
      }
    }
  }
}
