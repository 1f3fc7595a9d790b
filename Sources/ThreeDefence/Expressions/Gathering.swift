/// What an aggregate has gathered so far, for every group of one way of grouping.
struct Gathering {
  private let function: ExpressionTree.Aggregate
  private let type: ExpressionType
  private let groups: RowGroups
  /// Sums, counts, and lowest or highest numbers, in stored units; not used for fractions.
  private var numbers: [Int128]
  /// The same for fractions, nil where there were none.
  private var fractions: [ExactNumber?]
  /// Whether a group has had a value; asked for lowest and highest alone.
  private var isFilled: [Bool]

  /// Number of rows that are in groups or in none.
  var rowCount: Int { groups.rowCount }

  init(_ function: ExpressionTree.Aggregate, _ type: ExpressionType, in groups: RowGroups) {
    self.function = function
    self.type = type
    self.groups = groups
    numbers = Array(repeating: 0, count: groups.count)
    fractions = Array(repeating: nil, count: type == .fraction ? groups.count : 0)
    isFilled = Array(repeating: false, count: groups.count)
  }

  /// Takes the chosen rows of a stretch into their groups.
  ///
  /// - Returns: the first row after which a result could no longer be held; nil when all could.
  mutating func take(_ chosen: ChosenValues, _ stretch: Range<Int>) -> Int? {
    if type == .fraction { return takeFractions(chosen, stretch) }
    if function == .sum || function == .count {
      addUp(chosen, stretch)
    } else {
      takeExtremes(chosen, stretch)
    }
    return nil
  }

  /// Fewer than 2⁶⁴ numbers of 64 bits always fit 128 bits.
  private mutating func addUp(_ chosen: ChosenValues, _ stretch: Range<Int>) {
    numbers.withUnsafeMutableBufferPointer { sums in
      if chosen.isSmall, groups.runs != nil {
        groups.forEachRun(in: stretch) { places, group in
          sums[group] &+= Int128(chosen.smallSum(places))
        }
      } else {
        groups.forEach(in: stretch) { place, group in
          sums[group] &+= Int128(chosen.numbers[place])
        }
      }
    }
  }

  private mutating func takeExtremes(_ chosen: ChosenValues, _ stretch: Range<Int>) {
    groups.forEach(in: stretch) { place, group in
      guard chosen.isChosen[place] != 0 else { return }
      let number = Int128(chosen.numbers[place])
      let before = isFilled[group] ? numbers[group] : number
      numbers[group] = function == .min ? Swift.min(before, number) : Swift.max(before, number)
      isFilled[group] = true
    }
  }

  private mutating func takeFractions(_ chosen: ChosenValues, _ stretch: Range<Int>) -> Int? {
    var failed: Int?
    groups.forEach(in: stretch) { place, group in
      guard failed == nil, chosen.isChosen[place] != 0 else { return }
      let number = ExactNumber(
        Int128(chosen.numbers[place]), over: Int128(chosen.denominators[place]))
      if !take(number, group) { failed = stretch.lowerBound + place }
    }
    return failed
  }

  /// Takes in what has been gathered from later rows.
  ///
  /// - Returns: the first group whose result can no longer be held; nil when all can.
  mutating func add(_ later: Gathering) -> Int? {
    if type == .fraction {
      return fractions.indices.first { group in
        later.fractions[group] != nil && !take(later.fractions[group], group)
      }
    }
    for group in numbers.indices {
      let number = later.numbers[group]
      if function == .sum || function == .count {
        numbers[group] &+= number
      } else if later.isFilled[group] {
        let before = isFilled[group] ? numbers[group] : number
        numbers[group] = function == .min ? Swift.min(before, number) : Swift.max(before, number)
        isFilled[group] = true
      }
    }
    return nil
  }

  private mutating func take(_ fraction: ExactNumber?, _ group: Int) -> Bool {
    guard let fraction else { return false }
    guard let before = fractions[group] else {
      fractions[group] = fraction
      return true
    }
    switch function {
    case .sum, .count: fractions[group] = before.adding(fraction)
    case .min: fractions[group] = Swift.min(before, fraction)
    case .max: fractions[group] = Swift.max(before, fraction)
    }
    return fractions[group] != nil
  }

  /// The results: sums and counts of nothing are 0, the lowest and highest of nothing unknown.
  func results() -> [ExactNumber?] {
    let isAdded = function == .sum || function == .count
    if type == .fraction { return fractions.map { $0 ?? (isAdded ? ExactNumber(0) : nil) } }
    let unit: Int128
    if case .number(let places) = type { unit = Int128(powerOfTen(places)) } else { unit = 1 }
    return numbers.indices.map {
      isAdded || isFilled[$0] ? ExactNumber(numbers[$0], over: unit) : nil
    }
  }
}

/// The rows of a stretch that an aggregate gathers, with their values, in the places of a lane.
struct ChosenValues {
  /// 1 where the row is gathered, else 0.
  private(set) var isChosen = [UInt8](repeating: 0, count: ExpressionLane.size)
  /// The values of rows that are gathered, numerators of fractions; 0 elsewhere.
  private(set) var numbers = [Int64](repeating: 0, count: ExpressionLane.size)
  /// The denominators of fractions, above 0; empty for other values.
  private(set) var denominators: [Int64]
  /// Whether the values are so small that a lane of them adds up in 64 bits.
  private(set) var isSmall = true

  /// Nothing chosen yet, of values of a type.
  init(_ type: ExpressionType) {
    denominators = Array(repeating: 1, count: type == .fraction ? ExpressionLane.size : 0)
  }

  /// Chooses the rows of a stretch that a filter passes and of which the value is known.
  ///
  /// - Parameters:
  ///   - count: number of rows in the stretch.
  ///   - filter: 1 where a row passes; nil where all do.
  ///   - values: the values; nil to count each row as 1.
  mutating func choose(_ count: Int, filter: [UInt8]?, values: ExpressionLane?) {
    switch (filter, values?.known) {
    case (let filter?, let known?): isChosen.fill(filter, known) { $0 & $1 }
    case (let one?, nil), (nil, let one?): isChosen.fill(one, one) { one, _ in one }
    case (nil, nil): isChosen.fill(1)
    }
    for place in count..<max(count, ExpressionLane.size) { isChosen[place] = 0 }
    guard let values else {
      numbers.fill(isChosen, isChosen) { one, _ in Int64(one) }
      isSmall = true
      return
    }
    var bits: Int64 = 0
    numbers.fill(values.numbers, isChosen) { number, isChosen in
      let kept = isChosen != 0 ? number : 0
      bits |= kept ^ (kept >> 63)
      return kept
    }
    isSmall = bits < 1 << 52
    // Copied, so that the lane's own array is not shared and can be written to again in place.
    if !denominators.isEmpty { denominators.load(values.denominators, 0..<ExpressionLane.size) }
  }

  /// The sum over some places, where values are small.
  func smallSum(_ places: Range<Int>) -> Int64 {
    numbers.withUnsafeBufferPointer { numbers in
      var sum: Int64 = 0
      for place in places { sum &+= numbers[place] }
      return sum
    }
  }
}
