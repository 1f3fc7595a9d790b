/// The settings as a file: `threedef.yaml`.
public enum SettingsFile {
  /// The file's name in the workspace.
  public static let name = "threedef.yaml"

  private static let keys = [
    "bureau", "division", "time-zone", "due", "form", "standard", "language", "csv-encoding",
    "limits",
  ]

  /// Reads the settings; every key but `bureau` and `division` has a default.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - file: what messages call the file.
  ///   - templates: where the form and the standard must be; nil takes any name.
  ///   - areKept: whether an earlier run has kept them, which may have had fewer rules.
  /// - Returns: the settings.
  /// - Throws: `brokenFile` with everything that is wrong, each with its line and column.
  public static func read(
    _ bytes: [UInt8], file: String = name, choosingFrom templates: TemplateStore? = nil,
    areKept: Bool = false
  ) throws(ThreeDefenceError) -> Settings {
    let reader = YAMLReader(bytes, file: file)
    var settings = Settings(bureau: "", division: "")
    if let root = reader.root(keys: keys) {
      settings.bureau = root.required("bureau")?.text() ?? ""
      settings.division = root.required("division")?.division(isKept: areKept) ?? ""
      root["time-zone"]?.clock().map { settings.clock = $0 }
      root["due"].map { readDue($0, into: &settings) }
      root["form"]?.template(.form, of: templates).map { settings.form = $0 }
      root["standard"]?.template(.standard, of: templates).map { settings.standard = $0 }
      root["language"]?.word(Language.self).map { settings.language = $0 }
      root["csv-encoding"]?.word(Settings.CSVEncoding.self).map { settings.csvEncoding = $0 }
      root["limits"]?.mapping(keys: ["unpacked"])?["unpacked"]?.byteCount()
        .map { settings.unpackedLimit = $0 }
    }
    try reader.finish()
    return settings
  }

  /// The lines, from 1, on which the values of `bureau` and `division` stand in settings that can be
  /// read.
  static func linesOfBureau(_ bytes: [UInt8]) -> (name: Int, division: Int) {
    let root = YAMLReader(bytes, file: name).root(keys: keys)
    return (root?["bureau"]?.place.line ?? 1, root?["division"]?.place.line ?? 1)
  }

  private static func readDue(_ value: YAMLValue, into settings: inout Settings) {
    guard let due = value.mapping(keys: ["day", "time", "after-holidays", "judged-by"]) else {
      return
    }
    due["day"]?.integer(in: 1...31).map { settings.dueDay = $0 }
    due["time"]?.secondOfDay().map { settings.dueSecond = $0 }
    due["after-holidays"]?.boolean().map { settings.isDueAfterHolidays = $0 }
    due["judged-by"]?.word(TimelinessRule.self).map { settings.judgedBy = $0 }
  }
}

extension YAMLValue {
  /// The code of a bureau; a kept one may be any that names files.
  fileprivate func division(isKept: Bool) -> String? {
    guard let text = text() else { return nil }
    return UnitCode.isOfBureau(text) || isKept && UnitCode.isWellFormed(text)
      ? text : refuse(.mustBeDivision, name, text)
  }

  /// A time zone that this machine knows.
  fileprivate func clock() -> BureauClock? {
    guard let text = text() else { return nil }
    return BureauClock(identifier: text) ?? refuse(.unknownZone, text)
  }

  /// The name of a template, which is also that of its file; it must be among those at hand.
  fileprivate func template(_ kind: TemplateStore.Kind, of templates: TemplateStore?) -> String? {
    guard let text = text() else { return nil }
    if text.contains("/") || text.hasPrefix(".") { return refuse(.mustBeFileName, name, text) }
    guard let missing = templates?.missing(kind, text) else { return text }
    reader.problems.report(missing, at: place)
    return nil
  }

  /// A time of day after its beginning up to its end, `00:01` to `24:00`, in seconds.
  ///
  /// YAML 1.1 reads an unquoted `24:00` as a number in base 60; the text as written is what counts.
  fileprivate func secondOfDay() -> Int? {
    guard let text = text() else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isTwoDigits = parts.allSatisfy {
      $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard parts.count == 2, isTwoDigits, let hour = Int(parts[0]), let minute = Int(parts[1]),
      minute < 60, (1...1_440).contains(hour * 60 + minute)
    else { return refuse(.mustBeTime, name, text) }
    return (hour * 60 + minute) * 60
  }

  /// A number of bytes: `256MiB`, `1GiB`, `512KiB`, at most 64 GiB.
  fileprivate func byteCount() -> Int? {
    guard let text = text() else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
    guard let number = Int(digits), number > 0,
      let unit = units[text.dropFirst(digits.count).trimmingPrefix(" ").description],
      number <= (64 << 30) / unit
    else { return refuse(.mustBeSize, name, text) }
    return number * unit
  }

  private func refuse<Value>(_ sentence: SettingSentence, _ facts: String...) -> Value? {
    reader.problems.report(
      Phrase(zh: sentence.phrase.text(.zh, facts), en: sentence.phrase.text(.en, facts)), at: place)
    return nil
  }
}
