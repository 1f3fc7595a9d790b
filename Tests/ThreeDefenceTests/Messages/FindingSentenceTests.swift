import Testing

@testable import ThreeDefence

/// The catalogue of what findings say.
struct FindingSentenceTests {
  @Test(arguments: FindingSentence.allCases)
  func `every sentence stands in the catalogue in both languages`(
    _ sentence: FindingSentence
  ) {
    let phrase = sentence.phrase
    #expect(phrase != Phrase(zh: sentence.rawValue, en: sentence.rawValue))
    #expect(phrase.zh == "{0}" || phrase.zh.unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(
      phrase.en.unicodeScalars.allSatisfy {
        $0.value < 0x4E00 || "是否指标数值学校标识码，".unicodeScalars.contains($0)
      })
  }

  @Test(arguments: FindingSentence.allCases)
  func `English starts in lower case and has no full stop`(_ sentence: FindingSentence) {
    let text = sentence.phrase.en
    let first = text.prefix { $0.isLetter }
    #expect(first.isEmpty || first.first?.isLowercase == true || first == first.uppercased())
    #expect(!text.hasSuffix("."))
    #expect(!sentence.phrase.zh.hasSuffix("。"))
  }
}
