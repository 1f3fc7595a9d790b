/// The known word that a misspelt one was probably meant to be, whatever the case of its letters.
///
/// - Parameters:
///   - word: what was written.
///   - known: the words that may stand there, in any order.
/// - Returns: the closest, if at most one letter in three of the longer word is another, and not all
///   of them; of equally close ones the first by spelling; nil when none is close.
public func closestWord(to word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().prefix(100))
  guard !letters.isEmpty else { return nil }
  var best: (distance: Int, word: String)?
  for candidate in known {
    let other = Array(candidate.lowercased())
    let longest = max(letters.count, other.count)
    let allowed = min(max(1, longest / 3), longest - 1)
    guard abs(other.count - letters.count) <= allowed else { continue }
    let distance = editDistance(letters, other)
    guard distance <= allowed else { continue }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// The least number of letters put in, left out, changed, or swapped with their neighbour that makes
/// one word of the other: the Damerau-Levenshtein distance, as optimal string alignment.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
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
