import Testing
import ThreeDefence

@Suite struct ReceiptTests {
  private let now = Instant(seconds: 1_000)

  @Test func `the file's time counts when none is given`() {
    let receipt = Receipt(modified: Instant(seconds: 900), given: nil, now: now)
    #expect(receipt.instant == Instant(seconds: 900))
    #expect(receipt.clock == .file)
    #expect(!receipt.isClamped)
  }

  @Test func `a time that is given goes before the file's, even one in the future`() {
    let receipt = Receipt(
      modified: Instant(seconds: 2_000), given: Instant(seconds: 800), now: now)
    #expect(receipt.instant == Instant(seconds: 800))
    #expect(receipt.clock == .given)
    #expect(!receipt.isClamped)
  }

  @Test(arguments: [(2_000, nil), (900, 1_001), (2_000, 3_000)] as [(Int, Int?)])
  func `a time in the future is set back to the moment of taking in`(
    modified: Int, given: Int?
  ) {
    let receipt = Receipt(
      modified: Instant(seconds: modified), given: given.map { Instant(seconds: $0) }, now: now)
    #expect(receipt.instant == now)
    #expect(receipt.clock == .intake)
    #expect(receipt.isClamped)
  }

  @Test func `this very moment is not the future, a nanosecond later is`() {
    #expect(!Receipt(modified: now, given: nil, now: now).isClamped)
    let later = Instant(nanoseconds: now.nanoseconds + 1)
    #expect(Receipt(modified: later, given: nil, now: now).isClamped)
  }

  @Test func `without a file the moment of taking in counts`() {
    let receipt = Receipt(modified: nil, given: nil, now: now)
    #expect(receipt.instant == now)
    #expect(receipt.clock == .intake)
    #expect(!receipt.isClamped)
  }
}
