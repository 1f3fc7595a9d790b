import TestSupport
import Testing

/// County, city and province are one program run three times.
struct LevelsTests {
  /// Two counties take in their schools' forms, the city their archives, and the province the city's
  /// archive; `direct` is a province that takes in every school's form itself.
  private static let script = """
    set -e
    level() {
      mkdir -p "$1/inbox/2023-03"
      printf 'bureau: "%s"\\ndivision: "%s"\\n' "$2" "$2" > "$1/threedef.yaml"
      cp city/schools.csv "$1"
    }
    run() {
      threedef aggregate --workspace "$1" --month 2023-03 --quiet
      for archive in "$1"/out/2023-03/*.xml.gz; do
        threedef archive verify "$archive" --quiet
        touch -d 2023-03-28T08:00:00+08:00 "$archive"
      done
    }
    level 421100 421100
    level province 420000
    level direct 420000
    for county in 421102 421121; do
      level $county $county
      grep -E "学校标识码|,$county," city/schools.csv > $county/schools.csv
      cp -pr city/inbox/2023-03/$county $county/inbox/2023-03
      cp -pr city/inbox/2023-03/$county direct/inbox/2023-03
      run $county
      cp -p $county/out/2023-03/*.xml.gz 421100/inbox/2023-03
    done
    run 421100
    cp -p 421100/out/2023-03/*.xml.gz province/inbox/2023-03
    run province
    run direct
    # What came out of archives comes out of the city's own archive again.
    mkdir again && cp 421100/threedef.yaml 421100/schools.csv again
    threedef archive restore 421100/out/2023-03/*.xml.gz --workspace again --quiet
    threedef aggregate --workspace again --month 2023-03 --quiet
    diff -r 421100/out again/out
    """

  @Test func `archives of archives give the totals of every school's own form`() throws {
    try City.with { folder in
      let run = try folder.run(Self.script)
      #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(run)")
      let province = folder.files(below: "province/out/2023-03/tables")
      let direct = folder.files(below: "direct/out/2023-03/tables")
      let tables = [
        "reporting", "summary", "details", "compliance", "shortfalls", "four-hundreds", "guards",
        "equipment", "technology", "hazards", "investment", "by-type",
      ]
      for table in tables.map({ "\($0).csv" }) {
        #expect(direct[table] != nil && province[table] == direct[table], "\(table)")
      }
      let states = ["province", "direct"].map { "\($0)/out/2023-03/tables/returns.csv" }
      let lines = states.map { path in
        (folder.text(path) ?? "").split(whereSeparator: \.isNewline).map {
          $0.split(separator: ",", omittingEmptySubsequences: false).prefix(6)
        }
      }
      #expect(lines[0] == lines[1] && lines[0].count == 7, "\(lines)")
    }
  }
}
