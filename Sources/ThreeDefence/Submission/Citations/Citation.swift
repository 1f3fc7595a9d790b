/// What stands at a place of a file, to be shown beneath what is said of it.
public enum Citation: Sendable, Hashable {
  /// A cell: its name in a spreadsheet, `C12`; the heading of its column, or the label of its line in
  /// a card, as the file has it, empty where there is none; and what stands in it.
  case cell(name: String, heading: String, text: String)
  /// The beginning of a row, or a line of XML, with its number, from 1.
  case line(number: Int, text: String)
}
