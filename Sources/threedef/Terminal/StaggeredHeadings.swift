/// Headings above columns that may be narrower than they: one that would run into the heading before
/// it stands a line higher.
struct StaggeredHeadings {
  /// The lines, from above, no space at a line's end.
  let lines: [String]

  /// Lays out the headings of columns of these widths.
  init(_ columns: [TextTable.Column], widths: [Int]) {
    // The lowest line comes first.
    var lines: [String] = []
    var right = 0
    for (column, width) in zip(columns, widths) {
      let own = TextWidth.of(column.heading)
      let left = right
      right += width + TextTable.gap
      // A number's heading ends where the numbers do; none runs out of the table.
      let wanted = column.kind == .number ? left + width - own : left
      let start = max(0, min(wanted, TextTable.total(widths) - own))
      let free = lines.firstIndex { $0.isEmpty || TextWidth.of($0) < start }
      if free == nil { lines.append("") }
      let line = free ?? lines.count - 1
      lines[line] += String(repeating: " ", count: start - TextWidth.of(lines[line]))
      lines[line] += column.heading
    }
    self.lines = lines.reversed()
  }
}
