import Foundation
import Synchronization
import TestSupport
import Testing

/// A run that is killed at any instant is simply run again: nothing is lost, doubled or half done.
///
/// Four in five seeds kill before a step that changes the disk, so that every instant that makes a
/// difference is met; the others kill at a moment of the run's time, wherever it is then.
struct KillTests {
  /// `make kills` asks for 200.
  private static let count = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 40

  @Test func `what a killed run leaves becomes the same when it is run again`() throws {
    try DisturbedCity.with { city in
      let measures = try DisturbedCity.scenarios.map { try city.measure($0) }
      #expect(measures.allSatisfy { $0.steps > 50 }, "\(measures)")
      let faults = Mutex<[String]>([])
      let killed = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: Self.count) { seed in
        let number = seed % 2
        let scenario = DisturbedCity.scenarios[number]
        var random = SeededGenerator(seed: UInt64(seed))
        let step = Int.random(in: 1...measures[number].steps, using: &random)
        let time = Double.random(in: 0..<measures[number].seconds, using: &random)
        let command =
          seed % 5 == 4
          ? "timeout -s KILL \(time) \(DisturbedCity.command)"
          : DisturbedCity.disturbed("FAULT_KILL=\(step)")
        do {
          let (status, found) = try city.disturb(scenario) { folder in
            (try folder.run(command).status, try city.faults(scenario, in: folder))
          }
          killed.withLock { $0 += status == 137 ? 1 : 0 }
          faults.withLock { $0 += found.map { "seed \(seed), \(scenario), \(command): \($0)" } }
        } catch {
          faults.withLock { $0.append("seed \(seed): \(error)") }
        }
      }
      #expect(faults.withLock { $0 } == [])
      // A run that was quicker than its measure has ended before its time.
      #expect(killed.withLock { $0 } >= Self.count * 3 / 4)
    }
  }
}
