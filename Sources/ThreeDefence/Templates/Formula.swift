/// An expression of a template, domain.md section 7, as its file has it.
public struct Formula: Sendable, Equatable {
  /// The expression's text.
  public var text: String
  /// Where its first character stands.
  public var place: FilePlace

  /// An expression at a place.
  public init(text: String, place: FilePlace) {
    self.text = text
    self.place = place
  }
}
