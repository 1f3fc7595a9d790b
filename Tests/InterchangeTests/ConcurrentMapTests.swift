import Interchange
import Testing

/// Work shared among threads gives what one thread gives.
struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 9, 10, 11, 1_000], [1, 2, 3])
  func `results come in the order of their numbers`(count: Int, workers: Int) {
    let squares = concurrentMap(count, workers: workers) { "\($0 * $0)" }
    #expect(squares == (0..<count).map { "\($0 * $0)" })
    let inStrides = concurrentMap(count, workers: workers, strideOf: 10) { range, put in
      for number in range { put("\(number * number)") }
    }
    #expect(inStrides == squares)
  }
}
