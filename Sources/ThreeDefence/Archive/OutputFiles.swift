public import Interchange

/// Everything that a run writes of a month, as bytes (formats.md section 3).
public enum OutputFiles {
  private typealias File = (path: String, bytes: [UInt8])

  /// The files, in printing order: tables, reminders, letters, archive, and the manifest last.
  ///
  /// The same picture gives the same bytes, whatever the number of workers.
  ///
  /// - Parameters:
  ///   - picture: the month.
  ///   - language: the language of everything that people read.
  ///   - encoding: how CSV files are written.
  ///   - workers: how many threads may work at once, from 1.
  /// - Returns: each file's path below the month's folder, and its bytes.
  /// - Throws: `arithmetic` when a sum is too large or levels do not add up.
  public static func make(
    _ picture: MonthPicture, language: Language, encoding: TextEncoding, workers: Int = 2
  ) throws(ThreeDefenceError) -> [(path: String, bytes: [UInt8])] {
    let summary = try Summary(picture)
    let reminders = picture.reminders()
    let tables: [Table] = [
      .reporting(summary), .summary(summary, template: picture.template), .returns(picture),
      .findings(picture, language), .details(picture), .unexpected(picture),
    ]
    var jobs: [@Sendable () -> [File]] = tables.map { table in
      { [("tables/\(table.name).csv", table.csv(language, encoding: encoding))] }
    }
    jobs.append {
      let table = Table.reminders(reminders, template: picture.template, language)
      return [("reminders.csv", table.csv(language, encoding: encoding))]
    }
    jobs.append { letters(reminders, picture, summary, language) }
    jobs.append {
      [
        (
          Archive.fileName(picture.header),
          Archive.pack(picture, summary: summary, workers: workers)
        )
      ]
    }
    let (files, entries) = run(jobs, workers: workers)
    let manifest = Manifest(picture, summary: summary, files: entries)
    return files + [("manifest.json", try manifest.bytes())]
  }

  private static func letters(
    _ reminders: [Reminder], _ picture: MonthPicture, _ summary: Summary, _ language: Language
  ) -> [File] {
    Letter.all(for: reminders, summary: summary).map { letter in
      (
        "letters/\(letter.fileName)",
        letter.bytes(picture.header, template: picture.template, language)
      )
    }
  }

  /// Does the jobs, the last one first, for the archive takes longest; the files stand in the jobs'
  /// order all the same.
  private static func run(
    _ jobs: [@Sendable () -> [File]], workers: Int
  ) -> (files: [File], entries: [Manifest.File]) {
    let made = concurrentMap(jobs.count, workers: workers) { number in
      jobs[jobs.count - 1 - number]().map { file in
        (
          file: file,
          entry: Manifest.File(
            path: file.path, size: file.bytes.count,
            sha256: SHA256.hex(SHA256.hash(file.bytes)))
        )
      }
    }
    let all = made.reversed().flatMap(\.self)
    return (all.map(\.file), all.map(\.entry))
  }
}
