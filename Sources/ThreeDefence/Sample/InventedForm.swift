/// A form as an invented school writes it.
struct InventedForm: Sendable {
  /// Texts of the envelope's fields, by their numbers in `FormField`.
  var envelope: [String]
  /// Texts of the indicators, in template order.
  var cells: [String]
  /// Cells that are left out of the row, from its end.
  var cellsCutOff = 0

  /// A form of a school, with nothing filled in but the envelope.
  init(_ school: School, month: Month, width: Int) {
    envelope = [
      month.description, school.code, school.name, "样例填报人", "样例审核人", "样例负责人",
      month.day(20).description, "",
    ]
    cells = [String](repeating: "", count: width)
  }
}
