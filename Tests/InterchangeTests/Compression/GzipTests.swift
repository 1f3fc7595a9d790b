import Interchange
import Testing

struct GzipTests {
  @Test(arguments: [0, 1, 999, 1_000, 1_001, 5_000])
  func `what is packed unpacks to the same`(count: Int) {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    let packed = Gzip.pack(content, workers: 2, memberSize: 1_000)
    #expect(packed == Gzip.pack(content, workers: 1, memberSize: 1_000))
    let unpacked = Gzip.unpack(packed, limit: count)
    #expect(unpacked.bytes == content)
    #expect(unpacked.fault == nil)
  }
}
