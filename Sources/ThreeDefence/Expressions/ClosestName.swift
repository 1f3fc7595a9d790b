/// The candidate that differs least from a name, if it is close enough to have been meant: at most
/// one edit in three characters (inserted, dropped, changed, or two neighbours swapped).
///
/// Of equally close ones the first in alphabetical order.
func closestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(name.lowercased().utf8.prefix(100))
  let limit = max(1, written.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let bytes = Array(candidate.lowercased().utf8)
    guard abs(bytes.count - written.count) <= limit else { continue }
    let distance = editDistance(written, bytes)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The fewest single edits between two texts (optimal string alignment distance).
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let changed = left[row] == right[column] ? 0 : 1
      var least = min(current[column] + 1, last[column + 1] + 1, last[column] + changed)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
