/// The words that tell a row of totals from a school.
enum TotalLabel: Sendable {
  /// 合计 or 总计, of all rows above.
  case total
  /// 小计, of the rows since the last one.
  case subtotal

  /// The label that a cell ends with, whatever spaces stand in it: `合　计`, `湖东镇小计`, `总计：`.
  init?(_ cell: Span<UInt8>) {
    guard let text = Self.bare(cell) else { return nil }
    if text.hasSuffix("小计") {
      self = .subtotal
    } else if text.hasSuffix("合计") || text.hasSuffix("总计") {
      self = .total
    } else {
      return nil
    }
  }

  /// The label when it is all that stands in a cell.
  init?(whole cell: Span<UInt8>) {
    guard cell.count <= 24, let label = TotalLabel(cell), Self.bare(cell)?.count == 2 else {
      return nil
    }
    self = label
  }

  /// The text without spaces and without what may follow a label; nil when 计 is not in it at all.
  private static func bare(_ cell: Span<UInt8>) -> String? {
    guard cell.indices.contains(where: { cell[$0] == 0xE8 }) else { return nil }
    var scalars = CellText(cell).scalars.filter { !CellText.isBlank($0) }
    if scalars.last == ":" { scalars.removeLast() }
    if scalars.last == ")", let open = scalars.lastIndex(of: "(") {
      scalars.removeSubrange(open...)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
