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
