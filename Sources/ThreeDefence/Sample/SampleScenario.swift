/// One month of an invented city as it might have gone.
///
/// Who reports, who does not, and what goes wrong. Needs some sixty schools to show everything;
/// smaller cities show what fits.
struct SampleScenario {
  private let forms: SampleForms
  private let previous: SampleForms
  private let register: [School]
  private let month: Month
  private let writer: SampleWriter
  private let mishaps: SampleMishaps
  /// The forms as they are sent with their units.
  private var sent: [InventedForm]
  /// Schools to which something has happened already.
  private var taken: Set<Int>
  /// Schools whose form does not come with their unit's.
  private var absent: Set<Int> = []
  private let order: [Int]
  private(set) var files: SampleMonth

  init(
    forms: SampleForms, previous: SampleForms, register: [School], month: Month,
    writer: SampleWriter, draw: SeededDraw
  ) {
    self.forms = forms
    self.previous = previous
    self.register = register
    self.month = month
    self.writer = writer
    mishaps = SampleMishaps(writer: writer, month: month)
    files = SampleMonth(month: month, writer: writer, draw: draw)
    sent = forms.forms
    taken = forms.faulty
    order = SpreadOrder.numbers(sent.count, month: month)
  }

  /// Lets the month happen.
  mutating func play() {
    mishaps.addStrayFiles(to: &files)
    for _ in 0..<max(1, sent.count / 40) { if let school = next() { absent.insert(school) } }
    spoilIdentities()
    if let school = next() { sent[school].cellsCutOff = 9 }
    copyLastMonth()
    mishaps.addCutOffFile(takeOut(3), to: &files)
    mishaps.addLists(withHeadingFaultsOf: takeOut(4), to: &files)
    addStrangers()
    let several = takeOut(8)
    if several.count == 8 {
      addRepeated(several)
      addRevised(several)
      addOddTimes(several[7])
    }
    if sent.count >= 60, !previous.forms.isEmpty { alignFigures() }
    addUnits()
  }

  /// The next school to which nothing has happened yet.
  private mutating func next() -> Int? {
    guard let school = order.first(where: { !taken.contains($0) }) else { return nil }
    taken.insert(school)
    return school
  }

  /// Forms that do not come with their unit's, so that they can be sent in another way.
  private mutating func takeOut(_ count: Int) -> [InventedForm] {
    (0..<count).compactMap { _ in
      guard let school = next() else { return nil }
      absent.insert(school)
      return sent[school]
    }
  }

  private mutating func spoilIdentities() {
    if let school = next() { sent[school].envelope[FormField.schoolName] += "（新校区）" }
    if let school = next(), let other = next() {
      sent[school].envelope[FormField.schoolName] = forms.schools[other].name
    }
    if let school = next() { SampleMishaps.spoilCode(&sent[school]) }
    if let school = next() { SampleMishaps.spoilMonth(&sent[school], month) }
  }

  private mutating func copyLastMonth() {
    guard let school = next(), let before = previous.form(of: forms.schools[school].code)
    else { return }
    sent[school].cells = before.cells
  }

  private mutating func addStrangers() {
    guard let known = sent.first else { return }
    let day = month.day(25)
    mishaps.addStrangers(
      known: known, closed: register.first { $0.validTo.map { $0 < day } ?? false },
      notYetOpen: register.first { $0.validFrom.map { $0 > day } ?? false }, to: &files)
  }

  /// The same school twice in a file, alike and different; the header once more; a wrong total.
  private mutating func addRepeated(_ forms: [InventedForm]) {
    var other = forms[1]
    other.cells[0] = Self.number(other.cells[0], plus: 1)
    var list = SampleWriter.ListStyle()
    list.headerAgainBefore = 2
    list.footers = [writer.totalRow(of: [forms[0], forms[0], forms[2]], isWrong: true)]
    files.add(
      "县区上报/粘贴两遍.csv", writer.list([forms[0], forms[0], forms[2]], list), day: 19)
    files.add("县区上报/同校两行.csv", writer.list([forms[1], other]), day: 19)
  }

  /// Forms sent again: corrected, spoilt, corrected too late, and by county and school both.
  private mutating func addRevised(_ forms: [InventedForm]) {
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
    own.cells[0] = Self.number(own.cells[0], plus: 2)
    files.add("县区上报/代报.csv", writer.list([forms[3], forms[6]]), day: 18)
    files.add("学校上报/自报.csv", writer.list([own]), day: 21)
  }

  /// A file time in the next century in the first month, a late one afterwards.
  private mutating func addOddTimes(_ form: InventedForm) {
    if previous.forms.isEmpty {
      files.addFromTheFuture("学校上报/时间有误.csv", writer.list([form]))
    } else {
      files.add("学校上报/补报.csv", writer.list([form]), day: 26, hour: 9)
    }
  }

  /// Six schools of the largest unit report one school's figures.
  private mutating func alignFigures() {
    let free = Dictionary(grouping: sent.indices.filter { !taken.contains($0) }) {
      forms.schools[$0].unit.code
    }
    let largest = free.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard let group = largest?.value.prefix(6), group.count == 6 else { return }
    let size = { [sent] (school: Int) in Int(sent[school].cells[0]) ?? 0 }
    guard let model = group.max(by: { size($0) < size($1) }) else { return }
    for school in group { sent[school].cells = sent[model].cells }
    taken.formUnion(group)
  }

  private mutating func addUnits() {
    let units = UnitOrder(division: SampleRegister.division).units(of: forms.schools)
    for (number, unit) in units.enumerated() {
      let own = sent.indices.filter { forms.schools[$0].unit == unit && !absent.contains($0) }
      files.add(
        own.map { sent[$0] }, of: unit, isDirect: unit.code == SampleRegister.division,
        number: number)
    }
  }

  private static func number(_ text: String, plus more: Int) -> String {
    String((Int(text) ?? 0) + more)
  }
}
