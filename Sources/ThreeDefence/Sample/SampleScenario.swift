/// One month of an invented city as it might have gone.
///
/// Who reports, who does not, and what goes wrong. Needs some forty schools to show everything; smaller cities show what fits.
struct SampleScenario {
  let forms: SampleForms
  let previous: SampleForms
  let register: [School]
  let month: Month

  /// Adds the month's submissions.
  func play(into files: inout SampleMonth, writer: SampleWriter) {
    let mishaps = SampleMishaps(writer: writer, month: month)
    var sound = forms.forms
    var taken = forms.faulty
    /// The next school that nothing has happened to yet.
    func next() -> Int? {
      guard
        let school = sound.indices.first(where: { !taken.contains($0) && $0 % 2 == 0 })
          ?? sound.indices.first(where: { !taken.contains($0) })
      else { return nil }
      taken.insert(school)
      return school
    }
    mishaps.addStrayFiles(to: &files)
    var absent: Set<Int> = []
    for _ in 0..<max(1, sound.count / 40) { if let school = next() { absent.insert(school) } }
    if let school = next() { sound[school].envelope[FormField.schoolName] += "（新校区）" }
    if let school = next(), let other = next() {
      sound[school].envelope[FormField.schoolName] = forms.schools[other].name
    }
    if let school = next() { SampleMishaps.spoilCode(&sound[school]) }
    if let school = next() { SampleMishaps.spoilMonth(&sound[school], month) }
    if let school = next() { sound[school].cellsCutOff = 9 }
    if let school = next(), let before = previous.form(of: forms.schools[school].code) {
      sound[school].cells = before.cells
    }
    addSeparately(next, &sound, &absent, mishaps, &files, writer)
    if sound.count >= 60 { alignFigures(&sound, avoiding: &taken) }
    addUnits(sound, absent: absent, to: &files)
  }

  /// Files that schools and counties send one by one, with their own mishaps.
  private func addSeparately(
    _ next: () -> Int?, _ sound: inout [SampleForm], _ absent: inout Set<Int>,
    _ mishaps: SampleMishaps, _ files: inout SampleMonth, _ writer: SampleWriter
  ) {
    func take(_ count: Int) -> [SampleForm] {
      (0..<count).compactMap { _ in
        next().map { school in
          absent.insert(school)
          return sound[school]
        }
      }
    }
    mishaps.addCutOffFile(take(3), to: &files)
    mishaps.addLists(withHeadingFaultsOf: take(4), to: &files)
    if let known = sound.first {
      mishaps.addStrangers(
        known: known, closed: register.first { $0.validTo.map { $0 < month.day(25) } ?? false },
        notYetOpen: register.first { $0.validFrom.map { $0 > month.day(25) } ?? false },
        to: &files)
    }
    let several = take(8)
    guard several.count == 8 else { return }
    addRepeated(several, &files, writer)
    addRevised(several, &files, writer)
    if previous.forms.isEmpty {
      files.addFromTheFuture("学校上报/时间有误.csv", writer.list(Array(several[7...])))
    } else {
      files.add("学校上报/补报.csv", writer.list(Array(several[7...])), day: 26, hour: 9)
    }
  }

  /// The same school twice in a file, alike and different; the header once more; a wrong total.
  private func addRepeated(
    _ forms: [SampleForm], _ files: inout SampleMonth, _ writer: SampleWriter
  ) {
    var other = forms[1]
    other.cells[0] = String((Int(other.cells[0]) ?? 0) + 1)
    var list = SampleWriter.ListStyle()
    list.headerAgainBefore = 2
    list.footers = [writer.totalRow(of: [forms[0], forms[1], other, forms[2]], isWrong: true)]
    let rows = [forms[0], forms[0], forms[1], other, forms[2]]
    files.add("县区上报/粘贴两遍.csv", writer.list(rows, list), day: 19)
  }

  /// Forms sent again: corrected, spoilt, corrected too late, and by county and school both.
  private func addRevised(
    _ forms: [SampleForm], _ files: inout SampleMonth, _ writer: SampleWriter
  ) {
    var spoilt = forms[4]
    spoilt.cells[0] = "约\(spoilt.cells[0])"
    files.add("学校上报/先退回.csv", writer.list([spoilt]), day: 20)
    files.add("学校上报/后更正.csv", writer.list([forms[4]]), day: 26)
    var bad = forms[5]
    bad.cells[0] = "#REF!"
    files.add("学校上报/先合格.csv", writer.list([forms[5]]), day: 20)
    files.add("学校上报/后有误.csv", writer.list([bad]), day: 22)
    files.add("学校上报/后有误 - 副本.csv", writer.list([bad]), day: 27)
    var own = forms[3]
    own.cells[0] = String((Int(own.cells[0]) ?? 0) + 2)
    files.add("县区上报/代报.csv", writer.list([forms[3], forms[6]]), day: 18)
    files.add("学校上报/自报.csv", writer.list([own]), day: 21)
  }

  /// Five schools of the largest unit report one school's figures.
  private func alignFigures(_ sound: inout [SampleForm], avoiding taken: inout Set<Int>) {
    let byUnit = Dictionary(grouping: sound.indices.filter { !taken.contains($0) }) {
      forms.schools[$0].unit.code
    }
    let largest = byUnit.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.first
    guard let group = largest?.value.prefix(6), group.count == 6,
      let model = group.max(by: {
        (Int(sound[$0].cells[0]) ?? 0) < (Int(sound[$1].cells[0]) ?? 0)
      })
    else { return }
    for school in group { sound[school].cells = sound[model].cells }
    taken.formUnion(group)
  }

  private func addUnits(_ sound: [SampleForm], absent: Set<Int>, to files: inout SampleMonth) {
    let units = UnitOrder(division: SampleRegister.division).units(of: forms.schools)
    for (number, unit) in units.enumerated() {
      let own = sound.indices.filter { forms.schools[$0].unit == unit && !absent.contains($0) }
      files.add(
        own.map { sound[$0] }, of: unit, isDirect: unit.code == SampleRegister.division,
        number: number)
    }
  }
}
