import Testing

@testable import ThreeDefence

/// The catalogue of what findings say.
struct FindingSentenceTests {
  @Test(arguments: FindingSentence.allCases)
  func `every sentence stands in the catalogue`(_ sentence: FindingSentence) {
    #expect(sentence.phrase != Phrase(zh: sentence.rawValue, en: sentence.rawValue))
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
