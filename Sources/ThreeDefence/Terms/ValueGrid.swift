/// Values of many forms, one after another, each form with one value per indicator.
///
/// Four bytes per value and no object per form, so that half a million forms are held and gone over
/// in little memory; the few numbers that do not fit stand beside.
public struct ValueGrid: Sendable, Equatable {
  /// Values per form: the number of indicators.
  public let width: Int
  /// The stored numbers from `lowest` up; below it a mark.
  private(set) var cells: [Int32] = []
  /// The stored numbers that a cell does not hold, by their place in `cells`.
  private(set) var large: [Int: Int64] = [:]

  private static let blank = Int32.min
  private static let absent = Int32.min + 1
  private static let unreadable = Int32.min + 2
  /// The mark of a number that stands in `large`.
  static let isLarge = Int32.min + 3
  /// The lowest number that a cell holds.
  static let lowest = Int32.min + 4

  /// An empty grid for forms of so many indicators.
  public init(width: Int) { self.width = width }

  /// Number of forms.
  public var count: Int { width == 0 ? 0 : cells.count / width }

  /// Appends a form of which every value is absent.
  public mutating func appendForm() { appendForms(1) }

  /// Appends forms of which every value is absent.
  public mutating func appendForms(_ count: Int) {
    cells.append(contentsOf: repeatElement(Self.absent, count: count * width))
  }

  /// Appends a form of another grid of the same width.
  public mutating func appendForm(_ form: Int, of other: ValueGrid) {
    precondition(other.width == width, "grids of different forms")
    let (from, to) = (form * width, cells.count)
    cells.append(contentsOf: other.cells[from..<from + width])
    guard !other.large.isEmpty else { return }
    for indicator in 0..<width where other.cells[from + indicator] == Self.isLarge {
      large[to + indicator] = other.large[from + indicator]
    }
  }

  /// The same forms with other indicators: those of some numbers, nil being one that is absent.
  func picking(_ numbers: [Int?]) -> ValueGrid {
    var picked = ValueGrid(width: numbers.count)
    picked.appendForms(count)
    for form in 0..<count {
      for (indicator, number) in numbers.enumerated() {
        if let number { picked[form, indicator] = self[form, number] }
      }
    }
    return picked
  }

  /// Takes the last form away.
  public mutating func removeLastForm() {
    for at in cells.count - width..<cells.count where cells[at] == Self.isLarge { large[at] = nil }
    cells.removeLast(width)
  }

  /// The value of an indicator in a form, both from 0.
  public subscript(form: Int, indicator: Int) -> Value {
    get {
      let at = form * width + indicator
      return switch cells[at] {
      case Self.blank: .blank
      case Self.absent: .absent
      case Self.unreadable: .unreadable
      case Self.isLarge: .reported(large[at] ?? 0)
      case let number: .reported(Int64(number))
      }
    }
    set {
      let at = form * width + indicator
      if cells[at] == Self.isLarge { large[at] = nil }
      switch newValue {
      case .blank: cells[at] = Self.blank
      case .absent: cells[at] = Self.absent
      case .unreadable: cells[at] = Self.unreadable
      case .reported(let number):
        if let cell = Int32(exactly: number), cell >= Self.lowest {
          cells[at] = cell
        } else {
          cells[at] = Self.isLarge
          large[at] = number
        }
      }
    }
  }

  /// Whether two forms have the same values in the same states.
  public func formsAreEqual(_ left: Int, _ right: Int) -> Bool {
    (0..<width).allSatisfy { self[left, $0] == self[right, $0] }
  }
}
