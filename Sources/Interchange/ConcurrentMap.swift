internal import Dispatch
internal import Synchronization

/// The results of `work` for 0 ..< `count`, in that order, made by several threads.
///
/// - Parameters:
///   - count: how many results.
///   - workers: how many threads may work at once, from 1.
///   - work: called once for each number, on any thread.
/// - Returns: what `work` gave for each number.
public func concurrentMap<Result: Sendable>(
  _ count: Int, workers: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  guard workers > 1, count > 1 else { return (0..<count).map(work) }
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = work(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0 }.compactMap(\.self)
}

/// The results of `work` for 0 ..< `count`, in that order, made by several threads, so many in one go,
/// each put where it stays.
///
/// - Parameters:
///   - count: how many results.
///   - workers: how many threads may work at once, from 1.
///   - stride: how many results a thread makes before it takes up the next.
///   - work: called for ranges of numbers, each number once, on any thread; it puts a result for each
///     number of the range, in order.
/// - Returns: what was put for each number.
public func concurrentMap<Result: Sendable>(
  _ count: Int, workers: Int, strideOf stride: Int,
  _ work: @Sendable (_ range: Range<Int>, _ put: (consuming Result) -> Void) -> Void
) -> [Result] {
  [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    nonisolated(unsafe) let results = buffer
    let parts = count > 0 ? (count - 1) / stride + 1 : 0
    _ = concurrentMap(parts, workers: workers) { part in
      let range = part * stride..<min((part + 1) * stride, count)
      var next = range.lowerBound
      work(range) { result in
        precondition(next < range.upperBound, "more results than numbers")
        results.initializeElement(at: next, to: result)
        next += 1
      }
      precondition(next == range.upperBound, "fewer results than numbers")
    }
    initialized = count
  }
}
