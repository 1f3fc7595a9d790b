import Foundation
import TestSupport
import Testing

/// Months that earlier versions of the program have closed come out as they were.
///
/// Every folder of `Closed` is named for the version that made it, and holds the ledger of the small
/// city with March 2023 closed, `ledger.sqlite.gz`, and the SHA-256 of each output, `sha256`. They
/// are never made again; a new version adds a folder.
struct ClosedMonthTests {
  private static let folder = "\(repositoryRoot)Tests/threedefTests/Closed"
  static let versions = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()

  @Test(arguments: versions ?? [])
  func `a month closed by an earlier version is written again to the byte`(
    _ version: String
  ) throws {
    try City.with { folder in
      // Register, standard, tables and settings are others now, and a form has come since.
      let run = try folder.run(
        """
        set -e
        gunzip -c '\(Self.folder)/\(version)/ledger.sqlite.gz' > city/ledger.sqlite
        sed -i 's/421102,黄州区教育局/421199,新区教育局/' city/schools.csv
        printf 'language: en\\ndue: { day: 1 }\\n' >> city/threedef.yaml
        mkdir city/standards city/tables
        sed 's/must: true/must: false/' '\(repositoryRoot)templates/standards/hubei.yaml' \\
          > city/standards/hubei.yaml
        sed 's/^id: guards/id: mine/' '\(repositoryRoot)templates/tables/guards.yaml' \\
          > city/tables/mine.yaml
        sed '1!s/样例/新的/' city/inbox/2023-03/421102/3142900001.csv > city/inbox/2023-03/新.csv
        threedef aggregate --workspace city --month 2023-03 --quiet
        cd city/out/2023-03
        sha256sum --check --quiet '\(Self.folder)/\(version)/sha256'
        find . -type f ! -name changes-since-last-run.csv | wc -l
        """)
      let digests = try String(contentsOfFile: "\(Self.folder)/\(version)/sha256", encoding: .utf8)
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      #expect(
        run.output.trimmingCharacters(in: .whitespacesAndNewlines)
          == String(digests.split(separator: "\n").count), "\(run)")
    }
  }

  @Test func `letters kept by 0.1.0, with single braces, are told to be for that version`() throws {
    try City.with { folder in
      let run = try folder.run(
        """
        gunzip -c '\(Self.folder)/0.1.0/ledger.sqlite.gz' > city/ledger.sqlite
        threedef aggregate --workspace city --month 2023-03 --quiet; echo "closed $?"
        cp -r city/out before
        threedef aggregate --workspace city --run 1 --quiet; echo "run $?"
        threedef aggregate --workspace city --month 2023-03 --as-of 2023-03-26 --quiet
        echo "as of $?"
        diff -r before city/out && echo unchanged
        threedef reopen 2023-03 --reason 再算 --workspace city --quiet; echo "reopen $?"
        threedef aggregate --workspace city --month 2023-03 --quiet; echo "open $?"
        ls city/out/2023-03/messages
        """)
      #expect(
        run.output == """
          closed 0
          run 2
          as of 2
          unchanged
          reopen 0
          open 0
          421102.txt
          421121.txt

          """, "\(run)")
      let told =
        "threedef: 当时保存的催报函，本版程序读不了，没有写出任何文件；要重做，请用 0.1.0 版程序和当时的语言。"
        + "下面说的是当时保存的文件，改现在的文件不起作用\n"
        + "threedef: 没有名为“message.zh”的信函；可以是：reminder.en, reminder.zh\n"
      #expect(run.error == told + told, "\(run)")
    }
  }

  @Test func `there are closed months to hold to`() { #expect((Self.versions ?? []).count >= 1) }
}
