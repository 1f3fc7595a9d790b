/// The known word that a misspelt one was probably meant to be.
///
/// - Parameters:
///   - word: what was written.
///   - known: the words that may stand there; of equally close ones the first is taken.
/// - Returns: the closest, or nil when none differs in less than about a third of its letters.
public func closestWord(to word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased())
  var best: (word: String, distance: Int)?
  for candidate in known {
    let other = Array(candidate.lowercased())
    let allowed = max(1, max(letters.count, other.count) / 3)
    guard abs(letters.count - other.count) <= allowed else { continue }
    let distance = editDistance(letters, other)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The Damerau-Levenshtein distance (optimal string alignment): the least number of letters put in,
/// left out, changed, or swapped with their neighbour that makes one word of the other.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var distance = min(
        last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
