/// Loops over all rows of a lane, in the shape that the compiler turns into vector instructions.
///
/// The arrays are those of lanes; the loops run over `ExpressionLane.size` elements without a
/// bounds check each, after one check of the lengths.
extension Array {
  /// Replaces each element by a function of it.
  @inline(__always)
  mutating func replace(_ body: (Element) -> Element) {
    precondition(count == ExpressionLane.size)
    withUnsafeMutableBufferPointer { own in
      for row in 0..<ExpressionLane.size { own[row] = body(own[row]) }
    }
  }

  /// Replaces each element by a function of it and another array's.
  @inline(__always)
  mutating func merge<A>(_ other: [A], _ body: (Element, A) -> Element) {
    precondition(count == ExpressionLane.size && other.count == ExpressionLane.size)
    withUnsafeMutableBufferPointer { own in
      other.withUnsafeBufferPointer { other in
        for row in 0..<ExpressionLane.size { own[row] = body(own[row], other[row]) }
      }
    }
  }

  /// Replaces each element by a function of it and two other arrays'.
  @inline(__always)
  mutating func merge<A, B>(_ first: [A], _ second: [B], _ body: (Element, A, B) -> Element) {
    precondition(count == ExpressionLane.size && first.count == count && second.count == count)
    withUnsafeMutableBufferPointer { own in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          for row in 0..<ExpressionLane.size { own[row] = body(own[row], first[row], second[row]) }
        }
      }
    }
  }

  /// Sets each element to a value.
  mutating func fill(_ value: Element) { replace { _ in value } }

  /// Sets each element to a function of two other arrays'.
  @inline(__always)
  mutating func fill<A, B>(_ first: [A], _ second: [B], _ body: (A, B) -> Element) {
    merge(first, second) { body($1, $2) }
  }

  /// Sets each element to a function of three other arrays'.
  @inline(__always)
  mutating func fill<A, B, C>(
    _ first: [A], _ second: [B], _ third: [C], _ body: (A, B, C) -> Element
  ) {
    precondition(count == ExpressionLane.size && first.count == count)
    precondition(second.count == count && third.count == count)
    withUnsafeMutableBufferPointer { own in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          third.withUnsafeBufferPointer { third in
            for row in 0..<ExpressionLane.size {
              own[row] = body(first[row], second[row], third[row])
            }
          }
        }
      }
    }
  }

  /// Takes a stretch of a longer array, and leaves what follows it as it is.
  mutating func load(_ source: [Element], _ range: Range<Int>) {
    precondition(range.count <= count && range.upperBound <= source.count)
    withUnsafeMutableBufferPointer { own in
      source.withUnsafeBufferPointer { source in
        _ = own.update(fromContentsOf: source[range])
      }
    }
  }
}

extension [Int64] {
  /// Multiplies each element by another array's; returns whether all products fit.
  mutating func multiply(_ other: [Int64]) -> Bool {
    var overflows = false
    merge(other) { left, right in
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      overflows = overflows || overflow
      return product
    }
    return !overflows
  }
}
