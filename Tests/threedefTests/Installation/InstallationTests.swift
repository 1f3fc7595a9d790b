import Foundation
import TestSupport
import Testing

/// `make install` and `make uninstall`.
struct InstallationTests {
  private static let files: Set = [
    "bin/threedef", "share/man/man1/threedef.1", "share/man/zh_CN/man1/threedef.1",
    "share/bash-completion/completions/threedef", "share/zsh/site-functions/_threedef",
    "share/fish/vendor_completions.d/threedef.fish", "share/threedef/crontab",
    "lib/systemd/system/threedef.service", "lib/systemd/system/threedef.timer",
  ]

  @Test func `everything is put below the prefix, and taken away again`() throws {
    try TemporaryFolder.with { folder in
      // What another program has there stays.
      try folder.write("", to: "stage/opt/x/share/man/man1/other.1")
      try folder.write("", to: "stage/opt/x/share/threedef/templates/tables/of-old.yaml")
      let variables = "DESTDIR='\(folder["stage"])' PREFIX=/opt/x"
      let run = try folder.run("umask 077; " + Installation.make("install", variables))
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      let installed = folder.files(below: "stage")
      let templates = filesBelow("\(repositoryRoot)templates").map {
        ("opt/x/share/threedef/templates/\($0.key)", $0.value)
      }
      let samples = filesBelow("\(repositoryRoot)samples").filter {
        $0.key.hasPrefix("five/") || $0.key == "prepare.sh"
      }.map { ("opt/x/share/threedef/samples/\($0.key)", $0.value) }
      #expect(samples.count == 8)
      #expect(
        Set(installed.keys)
          == Set(Self.files.map { "opt/x/\($0)" } + (templates + samples).map(\.0))
          .union(["opt/x/share/man/man1/other.1"]))
      for (path, bytes) in templates + samples { #expect(installed[path] == bytes, "\(path)") }
      for (path, bytes) in installed where !path.hasSuffix("bin/threedef") {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains(folder.path) && !text.contains("@BIN@"), "\(path)")
        #expect(!text.contains("@WORKSPACE@"), "\(path)")
      }
      let closed = try folder.run("find stage/opt/x/bin stage/opt/x/lib ! -perm -a+r")
      #expect(closed.output.isEmpty, "\(closed)")
      let version = try folder.run("stage/opt/x/bin/threedef --version")
      #expect(version.output == "0.2.0\n", "\(version)")
      let gone = try folder.run(Installation.make("uninstall", variables))
      #expect(gone.status == 0 && gone.error.isEmpty, "\(gone)")
      #expect(Array(folder.files(below: "stage").keys) == ["opt/x/share/man/man1/other.1"])
    }
  }

  @Test(arguments: [
    "srv/threedef", "", "/srv/三 防", "/srv/a'b", "/srv/a\"b", "/srv/a%b", "/srv/a&b", "/srv/a|b",
    "/srv/a\\b", "/srv/a;b", "/srv/*", "/srv/[a]",
  ])
  func `a folder that a schedule cannot hold is told, and nothing is installed`(
    path: String
  ) throws {
    try TemporaryFolder.with { folder in
      let named = path.replacing("'", with: "'\\''")
      for variable in ["WORKSPACE", "PREFIX"] {
        let run = try folder.run(
          Installation.make("install", "DESTDIR='\(folder["stage"])' \(variable)='\(named)'"))
        #expect(run.status != 0 && run.output.isEmpty, "\(run)")
        let lines = run.error.split(separator: "\n").filter { !$0.hasPrefix("make") }
        #expect(lines.count == 2, "\(run)")
        #expect(lines.first?.hasPrefix("没有改动任何文件：\(variable) ") == true, "\(run)")
        #expect(lines.last?.hasPrefix("nothing was changed: ") == true, "\(run)")
        #expect(lines.allSatisfy { path.isEmpty || $0.contains(path) }, "\(run)")
        #expect(folder.files(below: "stage").isEmpty)
      }
    }
  }

  @Test func `a folder whose name is Chinese is taken`() throws {
    try TemporaryFolder.with { folder in
      let run = try folder.run(
        Installation.make("install", "DESTDIR='\(folder["stage"])' WORKSPACE=/srv/三防"))
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      let crontab = try #require(folder.text("stage/usr/local/share/threedef/crontab"))
      #expect(crontab.contains("--workspace /srv/三防 --quiet"))
    }
  }

  @Test func `a program that is not there, or does not run, is told before anything is installed`()
    throws
  {
    try TemporaryFolder.with { folder in
      try folder.write("#!/bin/sh\nexit 127\n", to: "broken")
      let install = "make --no-print-directory -C '\(repositoryRoot)' install"
      for (program, told) in [("missing", "找不到程序"), ("broken", "运行不了")] {
        let run = try folder.run(
          "chmod +x broken; \(install) RELEASE='\(folder[program])' DESTDIR='\(folder["stage"])'")
        #expect(run.status != 0 && run.error.contains("“\(folder[program])”"), "\(run)")
        #expect(run.error.contains(told), "\(run)")
        #expect(folder.files(below: "stage").isEmpty)
      }
      let unbuilt = try folder.run(
        "env -u RELEASE \(install) SWIFT=no-swift DESTDIR='\(folder["stage"])'")
      #expect(unbuilt.status != 0 && unbuilt.error.hasPrefix("找不到 swift："), "\(unbuilt)")
      #expect(folder.files(below: "stage").isEmpty)
    }
  }

  @Test func `taking away what is not there is told`() throws {
    try TemporaryFolder.with { folder in
      let run = try folder.run(Installation.make("uninstall", "PREFIX='\(folder["usr"])'"))
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      #expect(run.output.hasPrefix("\(folder["usr"]) 下面没有装过 threedef"), "\(run)")
    }
  }

  @Test func `the practice forms are taken out from where they are installed`() throws {
    try Installation.with { folder in
      let samples = folder["usr/share/threedef/samples"]
      let run = try folder.run("'\(samples)/prepare.sh' '\(samples)/five' 练习; cat 练习/times.csv")
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      for line in run.output.split(whereSeparator: \.isNewline).dropFirst() {
        let path = try #require(line.split(separator: ",").first)
        let installed = try #require(folder.bytes("usr/share/threedef/samples/five/\(path)"))
        #expect(folder.bytes("练习/\(path)") == installed)
      }
      let none = try folder.run("'\(samples)/prepare.sh' samples/five 练习")
      #expect(
        none.status == 1
          && none.error
            == "没有取出样例：找不到 samples/five。请写成 \(samples)/prepare.sh \(samples)/five 练习\n",
        "\(none)")
      let unknown = try folder.run("'\(samples)/prepare.sh' huanggang 练习")
      #expect(unknown.error.contains("样例在 \(samples) 里"), "\(unknown)")
      let bare = try folder.run("'\(samples)/prepare.sh'")
      #expect(bare.error.contains("如 \(samples)/prepare.sh \(samples)/five 练习"), "\(bare)")
    }
  }

  @Test func `what to run next is told, and where the path does not hold it`() throws {
    try TemporaryFolder.with { folder in
      let usr = folder["usr"]
      let install = Installation.make("install", "PREFIX='\(usr)'")
      let off = try folder.run(install)
      #expect(
        off.output.hasSuffix(
          "已安装到 \(usr)/bin/threedef\n下一步：运行 \(usr)/bin/threedef --version，看到版本号就装好了\n"
            + "\(usr)/bin 不在 PATH 中：要只写 threedef，请运行 export PATH=\(usr)/bin:$PATH\n"), "\(off)")
      let on = try folder.run("PATH=\(usr)/bin:$PATH; \(install)")
      #expect(
        on.output.hasSuffix(
          "已安装到 \(usr)/bin/threedef\n下一步：运行 threedef --version，看到版本号就装好了\n"), "\(on)")
      let staged = try folder.run("\(install) DESTDIR='\(folder["stage"])'")
      #expect(
        staged.output.hasSuffix("已安装到 \(folder["stage"])\(usr)/bin/threedef\n"), "\(staged)")
    }
  }

  @Test func `a program that is named is not built, and ours is`() throws {
    try TemporaryFolder.with { folder in
      let named = try folder.run(Installation.make("install", "--dry-run"))
      #expect(named.status == 0 && !named.output.contains("swift build"), "\(named)")
      let inherited = try folder.run(
        "RELEASE='\(Program.path)' make --dry-run -C '\(repositoryRoot)' install")
      #expect(inherited.status == 0 && !inherited.output.contains("swift build"), "\(inherited)")
      let ours = try folder.run("env -u RELEASE make --dry-run -C '\(repositoryRoot)' install")
      #expect(ours.status == 0 && ours.output.contains("swift build -c release"), "\(ours)")
    }
  }

  @Test func `bash completes commands and options`() throws {
    try Installation.with { folder in
      let script = """
        . usr/share/bash-completion/completions/threedef
        COMP_WORDS=($1) COMP_CWORD=$2 COMP_LINE=$1 COMP_POINT=${#1}
        _threedef threedef "${COMP_WORDS[$2]}" "${COMP_WORDS[$2 - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      try folder.write(script, to: "complete")
      let path = ["PATH": "\(folder["usr/bin"]):/usr/bin:/bin"]
      for (line, number, word) in [
        ("threedef agg", 1, "aggregate"), ("threedef close --rea", 2, "--reason"),
      ] {
        let run = try folder.run("bash complete '\(line)' \(number)", environment: path)
        #expect(run.output == "\(word)\n" && run.error.isEmpty, "\(run)")
      }
    }
  }

  @Test(arguments: ["zsh", "fish"])
  func `what shells show of commands and options is in the language`(shell: String) throws {
    try TemporaryFolder.with { folder in
      let zh = try folder.run("threedef --generate-completion-script \(shell)")
      let en = try folder.run("threedef --generate-completion-script=\(shell) --language en")
      #expect(zh.status == 0 && en.status == 0)
      #expect(!en.output.contains(/\p{Han}/), "\(en)")
      let patterns =
        shell == "zsh"
        ? [/'?\[([^\]\n@]+)\](?=[:'])/, /\n +'[a-z]+:([^'\n]+)'(?=\n)/] : [/\ -d '([^'\n]+)'/]
      let shown = patterns.flatMap { zh.output.matches(of: $0).map { String($0.1) } }
      // A sentence for each option of each command, and for each command.
      #expect(shown.count > 100)
      for text in shown { #expect(text.contains(/\p{Han}/), "\(text)") }
    }
  }

  @Test func `systemd takes the units, and runs on the 26th`() throws {
    try Installation.with { folder in
      let units = folder["usr/lib/systemd/system"]
      let service = try #require(folder.text("usr/lib/systemd/system/threedef.service"))
      let crontab = try #require(folder.text("usr/share/threedef/crontab"))
      let command = try #require(service.firstMatch(of: /(?m)^ExecStart=(.*)$/)).1
      #expect(crontab.contains("\n0 6 26 * * \(command)\n"))
      guard FileManager.default.fileExists(atPath: "/usr/bin/systemd-analyze") else { return }
      let timer = try #require(folder.text("usr/lib/systemd/system/threedef.timer"))
      let days = try #require(timer.firstMatch(of: /(?m)^OnCalendar=(.*)$/)).1
      let next = try folder.run(
        "systemd-analyze calendar --base-time='2023-02-27' '\(days)' | grep Next")
      #expect(next.output.contains("2023-03-26 06:00:00"), "\(next)")
      let verified = try folder.run(
        "systemd-analyze verify --man=no '\(units)/threedef.service' '\(units)/threedef.timer'")
      let own = verified.error.split(separator: "\n").filter { $0.contains("threedef") }
      #expect(own.isEmpty, "\(verified)")
    }
  }
}
