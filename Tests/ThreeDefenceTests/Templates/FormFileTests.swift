import Testing

@testable import ThreeDefence

/// A small form with one line changed, and what is wrong with it.
private func problems(_ changes: [(String, String)], _ language: Language = .en) -> [String] {
  var yaml = """
    id: small
    title: 小表
    groups:
      - name: 人防
        indicators:
          - { code: B03, id: guard_count, label: 专职保安员数, type: integer, unit: 人,
              minimum: 0, maximum: 200, kind: stock, roll-up: sum }
          - { code: B04, id: company_count, label: 派驻人数, type: integer, unit: 人,
              minimum: 0, maximum: 200, kind: stock, roll-up: sum, part-of: guard_count }
          - { code: B13, id: closed, label: 封闭化管理, type: boolean, kind: stock, roll-up: count }
          - { code: C13, id: wall, label: 围墙最低高度, type: decimal(2), unit: 米,
              minimum: 0, maximum: 10.5, kind: stock, roll-up: min, required: false }
    checks:
      - id: F11
        severity: fatal
        must-hold: company_count <= guard_count
        message: { zh: 请核对。, en: check it }
    """
  for (old, new) in changes {
    guard yaml.contains(old) else { return ["no such text: \(old)"] }
    yaml = yaml.replacing(old, with: new, maxReplacements: 1)
  }
  do {
    _ = try TemplateFile.form(Array(yaml.utf8), file: "forms/small.yaml")
    return []
  } catch {
    return error.sentences.map { $0.text(language) }
  }
}

struct FormFileTests {
  @Test func `the small form is sound`() { #expect(problems([]) == []) }

  @Test(arguments: [
    ("title: 小表", "title: 小表\nfrom: 2023-05\nto: 2023-04", "4:5: 'to' must not be before 'from'"),
    ("id: small", "id: other", "1:5: 'id' must be 'small', as the file is named, not 'other'"),
    ("type: integer", "type: intger", "6:60: 'type' cannot be 'intger'; did you mean 'integer'"),
    ("code: B04", "code: B03", "8:17: 'B03' is already used on line 6; use another"),
    (
      "id: closed", "id: guard_count", "10:26: 'guard_count' is already used on line 6; use another"
    ),
    ("label: 派驻人数", "label: 专职保安员数", "8:48: '专职保安员数' is already used on line 6; use another"),
    (
      "id: wall", "id: Wall",
      "11:26: 'id' must be a name of lower-case letters, digits and underscores that begins with a "
        + "letter"
    ),
    (
      "part-of: guard_count", "part-of: gaurd_count",
      "9:73: 'part-of' cannot be 'gaurd_count'; did you mean 'guard_count'"
    ),
    (
      "part-of: guard_count", "part-of: wall",
      "9:73: 'part-of' must name a number of the same type, which 'wall' is not"
    ),
    (
      "part-of: guard_count", "part-of: company_count",
      "9:73: 'part-of' must name a number of the same type, which 'company_count' is not"
    ),
    ("maximum: 200", "maximum: -1", "7:32: 'maximum' must not be below 'minimum'"),
    (
      "maximum: 10.5", "maximum: 10.555",
      "12:32: 'maximum' must be a number of at most two decimals"
    ),
    ("maximum: 200", "maximum: 2.5", "7:32: 'maximum' must be a whole number"),
    (
      "roll-up: count", "roll-up: sum",
      "10:85: 'roll-up' must be count for a boolean, and sum or min for a number"
    ),
    (
      "kind: stock, roll-up: count", "unit: 所, kind: stock, roll-up: count",
      "10:69: 'unit' must not be given for a boolean; remove it"
    ),
    ("unit: 米,", "", "11:9: 'unit' must be given"),
    (
      "required: false", "requierd: false", "12:65: unknown key 'requierd'; did you mean 'required'"
    ),
    (
      "severity: fatal", "severity: fatl",
      "15:15: 'severity' cannot be 'fatl'; did you mean 'fatal'"
    ),
    ("zh: 请核对。, ", "", "17:14: 'zh' must be given"),
    (
      "<= guard_count", "<= guards_count",
      "16:33: name 'guards_count' must be a known one; did you mean 'guard_count'"
    ),
    (
      "company_count <=", "previous.company_count <=",
      "16:16: a fatal check must not read 'previous.', as last month cannot return a form; make it "
        + "a query"
    ),
    (
      "company_count <= guard_count", "company_count + guard_count",
      "16:16: a condition must stand here, not a number"
    ),
  ])
  func `what is wrong with a form is told with its place`(
    old: String, new: String, problem: String
  ) {
    #expect(problems([(old, new)]) == ["forms/small.yaml:" + problem])
  }

  @Test func `all problems are told at once, and none that only follows from another`() {
    let found = problems([
      ("type: integer", "type: intger"), ("severity: fatal", "severity: fatl"),
      ("<= guard_count", "<= guards_count"),
    ])
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("forms/small.yaml:6:60: ") == true)
    #expect(found.last?.hasPrefix("forms/small.yaml:15:15: ") == true)
  }

  @Test(arguments: [
    // Folded over lines, quoted either way, and as a block.
    ("company_count\n        <= guards_count", 17, 12),
    ("'company_count in (1, 2) or closed = ''x'''", 16, 53),
    ("\"company_count <= guards_count\"", 16, 34),
    (">-\n      company_count\n      <= guards_count", 18, 10),
    ("|  # why\n\n        company_count <=\n          guards_count", 19, 11),
    ("company_count <=", 16, 32),
  ])
  func `a fault in an expression has its place in the file`(
    written: String, line: Int, column: Int
  ) throws {
    let found = try #require(problems([("company_count <= guard_count", written)]).first)
    #expect(found.hasPrefix("forms/small.yaml:\(line):\(column): "), "\(found)")
  }

  @Test func `Chinese sentences say the same`() {
    #expect(
      problems([("type: integer", "type: intger")], .zh)
        == ["forms/small.yaml:6:60：“type”不能是“intger”；是不是“integer”"])
  }
}
