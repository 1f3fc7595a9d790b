import ArgumentParser
import ThreeDefence

extension ValidationError {
  /// What is wrong with the command line, in the language spoken.
  init(_ sentence: UsageSentence, _ facts: String...) {
    self.init(sentence.phrase.text(Session.language, facts))
  }
}
