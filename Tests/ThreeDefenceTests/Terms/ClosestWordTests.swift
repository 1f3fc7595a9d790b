import Testing

@testable import ThreeDefence

struct ClosestWordTests {
  @Test(arguments: [
    ("standart", "standard"), ("standard", "standard"), ("STANDARD", "standard"), ("frm", "form"),
    ("formm", "form"), ("fromm", nil), ("lagnuage", "language"), ("lang", nil), ("zzz", nil),
    ("", nil),
  ])
  func `a name is close if about one letter in three differs`(name: String, closest: String?) {
    #expect(closestWord(to: name, among: ["form", "language", "standard"]) == closest)
  }

  @Test func `of equally close names the first is taken, in whatever order they come`() {
    #expect(closestWord(to: "cat", among: ["hat", "bat"]) == "bat")
    #expect(closestWord(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func `a word of which nothing is right is close to none`() {
    #expect(closestWord(to: "1", among: ["列", "a"]) == nil)
    #expect(closestWord(to: "", among: ["列", "form"]) == nil)
    #expect(closestWord(to: "列", among: ["列"]) == "列")
    #expect(closestWord(to: "行列", among: ["列"]) == "列")
  }

  @Test func `very long names are compared by their beginning only`() {
    #expect(closestWord(to: String(repeating: "x", count: 100_000), among: ["form"]) == nil)
  }
}
