/// Is told how far a long step has come, since nothing is printed here; from any thread, once for each
/// unit of the work, such as a file.
public struct WorkProgress: Sendable {
  /// Is told how many units there are in all, as far as that is known by then.
  public let expect: @Sendable (Int) -> Void
  /// Is told how many more are done.
  public let advance: @Sendable (Int) -> Void

  /// Something that is told.
  ///
  /// - Parameters:
  ///   - expect: is told how many units there are in all, again when more is known.
  ///   - advance: is told how many more are done.
  public init(
    expect: @escaping @Sendable (_ total: Int) -> Void,
    advance: @escaping @Sendable (_ count: Int) -> Void
  ) {
    self.expect = expect
    self.advance = advance
  }

  /// Nobody wants to know.
  public static let untold = WorkProgress(expect: { _ in }, advance: { _ in })
}
