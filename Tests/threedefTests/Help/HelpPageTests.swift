import ArgumentParser
import TestSupport
import Testing
import ThreeDefence

@testable import threedef

/// The pages of help.
struct HelpPageTests {
  @Test(arguments: Language.allCases, [60, 80, 132])
  func `no line is wider than the terminal`(language: Language, columns: Int) throws {
    let program = try DescribedCommand.program(language).description
    for command in try DescribedCommand.all(language) {
      let commands = command.path.split(separator: " ").reduce(into: [program]) { commands, word in
        commands += (commands.last?.commands ?? []).filter { $0.commandName == word }
      }
      let page = HelpPage(commands: commands, language: language, columns: columns)
      let wide = page.lines.filter { TextWidth.of($0) > columns }
      #expect(page.lines.count > 6 && wide.isEmpty, "\(command.path): \(wide)")
      #expect(page.lines.allSatisfy { !$0.hasSuffix(" ") }, "\(command.path)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every command, option and argument is told in the language`(language: Language) throws {
    for command in try [.program(language)] + DescribedCommand.all(language) {
      let texts =
        [command.description.abstract ?? ""] + command.description.takes.map { $0.text(language) }
      for text in texts {
        let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(!text.isEmpty && isChinese == (language == .zh), "\(command.path): \(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every command has an example, which the program takes`(language: Language) throws {
    for command in try DescribedCommand.all(language) where !command.isGroup {
      let lines = CommandExamples.lines(of: command.path, language)
      #expect(!lines.isEmpty, "\(command.path)")
      for line in lines {
        let words = line.split(separator: " ").map(String.init)
        #expect(
          words.starts(with: ["threedef"] + command.path.split(separator: " ").map(String.init)))
        #expect(throws: Never.self, "\(line)") {
          try ThreeDef.parseAsRoot(Array(words.dropFirst()))
        }
        #expect(line.contains(/\p{Han}/) == false || language == .zh, "\(line)")
      }
    }
  }

  @Test func `what explains a figure in an example does so in the sample`() throws {
    try City.with { folder in
      _ = try folder.run("threedef receive --workspace city --quiet")
      for language in Language.allCases {
        for line in CommandExamples.lines(of: "explain", language) {
          let run = try folder.run("\(line) --workspace city")
          #expect(run.status == 0 && run.error.isEmpty, "\(run)")
        }
      }
    }
  }

  @Test func `what is shown is as wide as the terminal is`() throws {
    try TemporaryFolder.with { folder in
      // A terminal of the kernel's, 50 columns wide.
      let run = try folder.run(
        "python3 -c \"import fcntl,os,pty,struct,sys,termios\npid, end = pty.fork()\n"
          + "if pid == 0: os.execlp('sh', 'sh', '-c', 'stty columns 50; threedef help archive')\n"
          + "text = b''\nwhile True:\n  try: part = os.read(end, 4096)\n"
          + "  except OSError: break\n  if not part: break\n  text += part\n"
          + "sys.stdout.write(text.decode())\"")
      let lines = run.output.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
      #expect(lines.map { TextWidth.of($0) }.max() ?? 0 <= 50, "\(run)")
      #expect(lines.contains("              档；什么也不记录。"), "\(run)")
    }
  }
}
