import Testing

@testable import ThreeDefence

struct ClosestNameTests {
  @Test(arguments: [
    ("standart", "standard"), ("standard", "standard"), ("STANDARD", "standard"), ("frm", "form"),
    ("formm", "form"), ("fromm", nil), ("lagnuage", "language"), ("lang", nil), ("zzz", nil),
    ("", nil),
  ])
  func `a name is close if about one letter in three differs`(name: String, closest: String?) {
    #expect(closestName(to: name, among: ["form", "language", "standard"]) == closest)
  }

  @Test func `of equally close names the first is taken, in whatever order they come`() {
    #expect(closestName(to: "cat", among: ["hat", "bat"]) == "bat")
    #expect(closestName(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func `very long names are compared by their beginning only`() {
    #expect(closestName(to: String(repeating: "x", count: 100_000), among: ["form"]) == nil)
  }
}
