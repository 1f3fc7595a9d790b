import TestSupport
import Testing

/// A ledger made again of archives gives the outputs that the archives came with, to the byte.
struct RestoreTests {
  /// An invented city of two months with every kind of fault, and what it has not: a name that is no
  /// UTF-8, control characters, a file of the future, a zip, one that is too large, broken gzip, and
  /// files received at a stated time.
  private static let city = """
    set -e
    threedef sample sample --schools 60 --units 4 --seed 11 --months 2023-02 --months 2023-03 --quiet
    '\(repositoryRoot)samples/prepare.sh' sample city
    printf 'limits: { unpacked: 1MiB }\\n' >> city/threedef.yaml
    cd city/inbox/2023-03
    one=$(find . -name '*.csv' -size -4k | LC_ALL=C sort | head -n 1)
    cp -p "$one" "$(printf '\\307\\370.csv')"
    (cat "$one"; printf '\\r\\n') > 'a\\b.csv'
    sed 's/填报人/填\\x01报人/; s/样例/样\\x02例/; s/公办/公\\x03办/' "$one" > 控制.csv
    printf '学校标识码,学校名称,在校学生数,专职保安员数\\r\\n1,<一>,约5,"三\\t\\x04\\n人"\\r\\n' > 残.csv
    head -c 1200000 /dev/zero | tr '\\0' 'x' > 大.csv
    gzip -c "$one" | head -c 300 > 断.csv.gz
    python3 -c 'import sys, zipfile; z = zipfile.ZipFile("包.zip", "w"); z.write(sys.argv[1], "一.csv"); z.writestr("二.csv", b"\\0")' "$one"
    touch -d 2023-03-24T10:00:00.123456789+08:00 'a\\b.csv' 控制.csv 残.csv 大.csv 断.csv.gz 包.zip
    (cat "$one"; printf '\\r\\n\\r\\n') > 未来.csv; touch -d 2222-01-01 未来.csv
    cd ../../..
    (cat "city/inbox/2023-03/$one"; printf '\\n\\n') > 补.csv; touch -d 2023-03-01 补.csv
    threedef receive --workspace city --month 2023-03 --received-at 2023-03-27T08:00:00 --quiet 补.csv
    for month in 2023-02 2023-03; do threedef aggregate --workspace city --month $month --quiet; done
    mkdir again && cp city/*.yaml city/*.csv again
    threedef archive verify city/out/*/*.xml.gz --quiet
    threedef archive restore city/out/*/*.xml.gz --workspace again --quiet
    """

  @Test func `whatever came, every output comes again to the byte`() throws {
    try TemporaryFolder.with { folder in
      let run = try folder.run(
        """
        \(Self.city)
        for month in 2023-02 2023-03; do threedef aggregate --workspace again --month $month --quiet; done
        diff -r city/out again/out && find city/out -type f | wc -l
        # The past is as it was too.
        for workspace in city again; do
          threedef aggregate --workspace $workspace --month 2023-03 --as-of 2023-03-20 --quiet
          rm $workspace/out/2023-03/changes-since-last-run.csv
        done
        diff -r city/out again/out && echo the past
        # The inbox is there still: nothing of it is taken for something else.
        cp -a city/inbox again
        for workspace in city again; do
          threedef aggregate --workspace $workspace --month 2023-03 --quiet
          rm $workspace/out/2023-03/changes-since-last-run.csv
        done
        diff -r city/out again/out && echo the inbox
        sqlite3 again/ledger.sqlite 'SELECT month FROM restoration'
        """)
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(lines.dropFirst() == ["the past", "the inbox", "2023-02", "2023-03"], "\(run)")
      // What was to be brought back was there.
      let findings = folder.text("city/out/2023-03/tables/findings.csv") ?? ""
      for name in ["大.csv", "断.csv.gz", "包.zip/二.csv", "未来.csv", "残.csv"] {
        #expect(findings.contains(name), "\(name)")
      }
    }
  }

  @Test func `an archive that says otherwise of what came is not sound`() throws {
    try City.with { folder in
      let run = try folder.run("threedef aggregate --workspace city --month 2023-03 --quiet")
      #expect(run.status == 0, "\(run)")
      let nothing = String(repeating: "0", count: 64)
      for (change, told) in [
        (#"s/<record school="2142900002" row="2"\/>//"#, "421102/2142900002.csv"),
        (
          #"s/<record school="2142900002" row="2"\/>//; "#
            + #"s/2142900002.csv"/& digest="sha256:\#(nothing)"/"#, "学校 2142900002"
        ),
        (#"s/<record school="2142900002"/<record school="3142900001"/"#, "学校 2142900002"),
        (#"s/columns="1/columns="9*99999 1/"#, "421102/3142900001.csv"),
        (#"s/path="421102/path="\\x421102/"#, "报送文件“”"),
        (#"s/layout="list"/layout="heap"/"#, "第 2 行"),
      ] {
        let verified = try folder.run(
          """
          gunzip -c city/out/2023-03/*.xml.gz | sed '\(change)' > changed.xml
          threedef archive verify changed.xml
          """)
        #expect(verified.status == 1 && verified.output.contains(told), "\(change) \(verified)")
      }
    }
  }

  @Test func `an archive of version 0.1.0 is verified and restored`() throws {
    try City.with { folder in
      let kept = "\(repositoryRoot)Tests/threedefTests/Closed/0.1.0/ledger.sqlite.gz"
      let run = try folder.run(
        """
        set -e
        gunzip -c '\(kept)' > city/ledger.sqlite
        threedef aggregate --workspace city --month 2023-03 --quiet
        gunzip -c city/out/2023-03/*.xml.gz | grep -c '<received>' || true
        threedef archive verify city/out/2023-03/*.xml.gz --quiet
        mkdir again && cp city/*.yaml city/*.csv again
        threedef archive restore city/out/2023-03/*.xml.gz --workspace again --quiet
        threedef aggregate --workspace again --month 2023-03 --quiet
        cmp city/out/2023-03/tables/details.csv again/out/2023-03/tables/details.csv
        """)
      #expect(run.status == 0 && run.error.isEmpty && run.output == "0\n", "\(run)")
    }
  }
}
