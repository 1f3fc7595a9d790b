import ArgumentParser
import ThreeDefence

@main
struct ThreeDef: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "threedef")
}
