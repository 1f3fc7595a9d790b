/// What stands in one cell of a form; the four are never confused.
///
/// A blank is not zero.
public enum Value: Hashable, Sendable {
  /// A value, in stored units: a whole number, whole hundredths, or 1 for 是 and 0 for 否.
  case reported(Int64)
  /// The cell is there and empty, or says that there is none to report.
  case blank
  /// There is no such column, line or element.
  case absent
  /// Something stands there that cannot be read.
  case unreadable

  /// The stored number of a reported value.
  public var number: Int64? {
    if case .reported(let number) = self { number } else { nil }
  }
}

/// Values of many forms, one after another, each form with one value per indicator.
///
/// Eight bytes and a state byte per value and no object per form, so that half a million forms are
/// read without half a million allocations.
public struct ValueGrid: Sendable, Equatable {
  /// Values per form: the number of indicators.
  public let width: Int
  /// The stored numbers, 0 where nothing is reported.
  public private(set) var numbers: [Int64] = []
  /// The state of each value: 0 reported, 1 blank, 2 absent, 3 unreadable.
  public private(set) var states: [UInt8] = []

  /// An empty grid for forms of so many indicators.
  public init(width: Int) { self.width = width }

  /// Number of forms.
  public var count: Int { width == 0 ? 0 : states.count / width }

  /// Appends a form of which every value is absent.
  public mutating func appendForm() { appendForms(1) }

  /// Appends forms of which every value is absent.
  public mutating func appendForms(_ count: Int) {
    numbers.append(contentsOf: repeatElement(0, count: count * width))
    states.append(contentsOf: repeatElement(2, count: count * width))
  }

  /// Appends a form of another grid of the same width.
  public mutating func appendForm(_ form: Int, of other: ValueGrid) {
    precondition(other.width == width, "grids of different forms")
    let range = form * width..<(form + 1) * width
    numbers.append(contentsOf: other.numbers[range])
    states.append(contentsOf: other.states[range])
  }

  /// Takes the last form away.
  public mutating func removeLastForm() {
    numbers.removeLast(width)
    states.removeLast(width)
  }

  /// The value of an indicator in a form, both from 0.
  public subscript(form: Int, indicator: Int) -> Value {
    get {
      let at = form * width + indicator
      return switch states[at] {
      case 0: .reported(numbers[at])
      case 1: .blank
      case 2: .absent
      default: .unreadable
      }
    }
    set {
      let at = form * width + indicator
      numbers[at] = newValue.number ?? 0
      states[at] =
        switch newValue {
        case .reported: 0
        case .blank: 1
        case .absent: 2
        case .unreadable: 3
        }
    }
  }

  /// Whether any value of a form is absent.
  func hasAbsent(_ form: Int) -> Bool {
    states.withUnsafeBufferPointer { states in
      var found = false
      for at in form * width..<(form + 1) * width { found = found || states[at] == 2 }
      return found
    }
  }

  /// Whether two forms have the same values in the same states.
  public func formsAreEqual(_ left: Int, _ right: Int) -> Bool {
    (0..<width).allSatisfy { self[left, $0] == self[right, $0] }
  }
}
