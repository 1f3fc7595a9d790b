/// A value of many fields that is passed on by reference until it is changed, so that half a million
/// of them are copied without copying their texts.
struct Shared<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  init(_ value: Value) { box = Box(value) }

  /// The value; a change is seen by this copy alone.
  var value: Value {
    @inline(__always) _read { yield box.value }
    _modify {
      var changed = box.value
      defer { box = Box(changed) }
      yield &changed
    }
  }
}

extension Shared: Equatable where Value: Equatable {
  static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }
}
