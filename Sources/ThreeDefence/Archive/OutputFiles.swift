public import Interchange

/// Everything that a run writes of a month, as bytes (formats.md section 3).
public enum OutputFiles {
  private typealias File = (path: String, bytes: [UInt8])
  private typealias Job = @Sendable () -> [File]
  /// Most letters that one worker writes at a stretch, so that the others have some left to do.
  private static let lettersInJob = 200

  /// The files, in printing order: tables, reminders, letters and short texts, report, archive, and
  /// the manifest last.
  ///
  /// The same picture gives the same bytes, whatever the number of workers.
  ///
  /// - Parameters:
  ///   - summary: the month and its figures.
  ///   - letters: the words of what goes to units.
  ///   - language: the language of everything that people read.
  ///   - encoding: how CSV files are written.
  ///   - progress: is told of every table, of the letters, the report and the archive.
  ///   - workers: how many threads may work at once, from 1.
  /// - Returns: each file's path below the month's folder, and its bytes.
  /// - Throws: `arithmetic` when a sum is too large or levels do not add up.
  public static func make(
    _ summary: Summary, letters: [LetterTemplate], language: Language, encoding: TextEncoding,
    progress: WorkProgress = .untold, workers: Int = 2
  ) throws(ThreeDefenceError) -> [(path: String, bytes: [UInt8])] {
    let picture = summary.picture
    let readable = readable(summary, letters, language, encoding)
    progress.expect(readable.count + 1)
    // The archive, which takes longest, keeps all workers busy by itself.
    let archive = (
      path: Archive.fileName(picture.header),
      bytes: Archive.pack(picture, summary: summary, workers: workers)
    )
    let jobs = readable + [{ [archive] }]
    let made = concurrentMap(jobs.count, workers: workers) { number in
      defer { progress.advance(1) }
      return jobs[number]().map { (file: $0, entry: Manifest.File($0.path, $0.bytes)) }
    }.flatMap(\.self)
    let manifest = Manifest(picture, summary: summary, files: made.map(\.entry))
    return made.map(\.file) + [("manifest.json", try manifest.bytes())]
  }

  /// How the files that people read are made, each for itself.
  private static func readable(
    _ summary: Summary, _ letters: [LetterTemplate], _ language: Language,
    _ encoding: TextEncoding
  ) -> [Job] {
    let picture = summary.picture
    var tables: [Table] = [
      .reporting(summary), .summary(summary, template: picture.template), .returns(picture),
      .findings(picture, language), .details(picture), .unexpected(picture),
      .registerChanges(picture),
    ]
    if picture.verdicts != nil { tables += [.compliance(summary), .shortfalls(picture)] }
    tables += picture.tables.map(Table.init)
    let reminders = picture.reminders()
    let list = Table.reminders(reminders, template: picture.template, language)
    let report: Job = {
      [(Report.fileName, Report(picture, summary: summary, language: language).html())]
    }
    return tables.map { table -> Job in
      { [("tables/\(table.name).csv", table.csv(language, encoding: encoding))] }
    } + [{ [("\(list.name).csv", list.csv(language, encoding: encoding))] }]
      + toUnits(UnitMatters.all(for: reminders, summary: summary), letters, picture, language)
      + [report]
  }

  /// How what goes to units is made, some units at a time.
  private static func toUnits(
    _ units: [UnitMatters], _ letters: [LetterTemplate], _ picture: MonthPicture,
    _ language: Language
  ) -> [Job] {
    letters.flatMap { letter in
      stride(from: 0, to: units.count, by: lettersInJob).map { start -> Job in
        let units = units[start..<min(start + lettersInJob, units.count)]
        return {
          units.map { unit in
            let bytes = unit.bytes(
              letter, header: picture.header, template: picture.template, language)
            return ("\(letter.kind.folder)/\(unit.fileName)", bytes)
          }
        }
      }
    }
  }
}
