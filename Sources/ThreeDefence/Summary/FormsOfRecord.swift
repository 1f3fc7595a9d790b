/// The forms of record of a month, a row each: which of the forms read they are, and whose.
///
/// Their values stay where they were read; columns are made of them where they are needed.
public struct FormsOfRecord: Sendable {
  /// For each row, the number of its school in `MonthPicture.schools`.
  public let schools: [Int]
  /// For each row, the number of its form.
  let numbers: [Int32]
  /// All forms of the month.
  private let forms: [ReadForm]
  /// Their values.
  private(set) var values: ValueGrid

  /// Forms of record.
  ///
  /// - Parameters:
  ///   - forms: all forms of the month.
  ///   - values: their values.
  ///   - numbers: for each row, the number of its form.
  ///   - schools: for each row, the number of its school.
  public init(forms: [ReadForm], values: ValueGrid, numbers: [Int32], schools: [Int]) {
    precondition(numbers.count == schools.count, "a school for each form of record")
    self.forms = forms
    self.values = values
    self.numbers = numbers
    self.schools = schools
  }

  /// Number of forms of record.
  public var count: Int { numbers.count }

  /// What a form states besides its values.
  public subscript(row: Int) -> ReadForm { forms[Int(numbers[row])] }

  /// A value, by its row and the number of its indicator, both from 0.
  public subscript(row: Int, indicator: Int) -> Value {
    get { values[Int(numbers[row]), indicator] }
    set { values[Int(numbers[row]), indicator] = newValue }
  }
}
