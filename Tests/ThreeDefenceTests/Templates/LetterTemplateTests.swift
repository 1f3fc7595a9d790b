import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// What is wrong with a letter of the bureau's own is told, all of it, each with its place.
struct LetterTemplateTests {
  private func problems(
    _ letter: String, parts: [String: String] = [:], _ language: Language = .en
  ) -> [String] {
    do {
      _ = try LetterTemplate(
        .reminder, LetterReader.File(path: "l.txt", bytes: Array(letter.utf8)),
        parts: Dictionary(
          uniqueKeysWithValues: parts.map { name, text in
            (name, LetterReader.File(path: "letters/\(name).txt", bytes: Array(text.utf8)))
          }))
      return []
    } catch {
      return error.sentences.map { $0.text(language) }
    }
  }

  @Test(arguments: [
    // A name that there is not, with the closest; or with all that stand there.
    ("致\n 单位{{unti}}：", ["l.txt:2:4: a letter has no 'unti' to give; did you mean 'unit'"]),
    (
      "{{#missing_schools}}{{#findings}}{{messag}}{{/findings}}{{/missing_schools}}",
      ["l.txt:1:34: a letter has no 'messag' to give; did you mean 'message'"]
    ),
    (
      "{{学校}}",
      [
        "l.txt:1:1: a letter has no '学校' to give; known here: bureau, unit, unit_code, month, due, "
          + "as_of, date, letter, before_due, expected, on_time, late, missing, returned, to_explain, "
          + "owing, more_than_three, missing_schools, returned_schools, to_explain_items, "
          + "owing_schools"
      ]
    ),
    // A name of a school outside a list of schools, and of a finding outside a school.
    (
      "{{contact}}",
      [
        "l.txt:1:1: 'contact' cannot stand here; it must stand in a section: {{#missing_schools}}, "
          + "{{#returned_schools}}, {{#to_explain_items}}, {{#owing_schools}}"
      ]
    ),
    (
      "{{#owing_schools}}{{check}}{{/owing_schools}}",
      ["l.txt:1:19: 'check' cannot stand here; it must stand in a section: {{#findings}}"]
    ),
    (
      "{{^missing_schools}}{{phone}}{{/missing_schools}}",
      [
        "l.txt:1:21: 'phone' cannot stand here; it must stand in a section: {{#missing_schools}}, "
          + "{{#returned_schools}}, {{#to_explain_items}}, {{#owing_schools}}"
      ]
    ),
    // What can only be a section.
    (
      "{{before_due}}",
      [
        "l.txt:1:1: 'before_due' is no text or number; it must be a section, {{#before_due}} … "
          + "{{/before_due}}, around what is to be said"
      ]
    ),
    (
      "{{{owing_schools}}}",
      [
        "l.txt:1:1: 'owing_schools' is no text or number; it must be a section, {{#owing_schools}} … "
          + "{{/owing_schools}}, around what is to be said"
      ]
    ),
    (
      "{{#owing_schools}}{{.}}{{/owing_schools}}",
      [
        "l.txt:1:19: a letter has no '.' to give; known here: number, school, code, contact, phone, "
          + "months_missed, days_overdue, file, reason, unit_itself, first, first_three, "
          + "third_of_more, last, findings, more_findings, bureau, unit, unit_code, month, due, as_of, date, letter, before_due, "
          + "expected, on_time, late, missing, returned, to_explain, owing, more_than_three, "
          + "missing_schools, returned_schools, to_explain_items, owing_schools"
      ]
    ),
  ])
  func `a name is judged by where it stands`(letter: String, told: [String]) {
    #expect(problems(letter) == told)
  }

  @Test(arguments: [
    (
      "{{#missing_schools}}\n{{school}}",
      [
        "l.txt:1:1: section {{#missing_schools}} is not closed; write {{/missing_schools}} at its end"
      ]
    ),
    (
      "{{#missing}}\n{{#missing_schools}}\n{{/missing}}\n{{^late}}",
      [
        "l.txt:3:1: {{/missing_schools}} must stand here, to close {{#missing_schools}} of line 2, "
          + "not {{/missing}}",
        "l.txt:4:1: section {{^late}} is not closed; write {{/late}} at its end",
      ]
    ),
    // Ends that have changed places are one mistake.
    (
      "{{#late}}{{#missing}}{{/late}}{{/missing}}{{unti}}",
      [
        "l.txt:1:22: {{/missing}} must stand here, to close {{#missing}} of line 1, not {{/late}}",
        "l.txt:1:43: a letter has no 'unti' to give; did you mean 'unit'",
      ]
    ),
    (
      "{{#missing}}{{/mising}}{{#late}}{{/late}}",
      ["l.txt:1:13: {{/missing}} must stand here, to close {{#missing}} of line 1, not {{/mising}}"]
    ),
    (
      "{{/missing}}",
      ["l.txt:1:1: {{/missing}} has no {{#missing}} before it; write that, or remove this"]
    ),
    // What stands in a misspelt section is judged as if it had been spelt right.
    (
      "{{#missing_school}}{{contact}}{{schol}}{{phon}}{{/missing_school}}",
      [
        "l.txt:1:1: a letter has no 'missing_school' to give; did you mean 'missing_schools'",
        "l.txt:1:31: a letter has no 'schol' to give; did you mean 'school'",
        "l.txt:1:40: a letter has no 'phon' to give; did you mean 'phone'",
      ]
    ),
    // In one that nobody knows, nobody knows the names either.
    (
      "{{#各校}}{{name}}{{#a}}{{/a}}{{/各校}}{{unti}}",
      ["l.txt:1:35: a letter has no 'unti' to give; did you mean 'unit'"]
    ),
  ])
  func `a section ends with its own name`(letter: String, told: [String]) {
    #expect(problems(letter).filter { !$0.hasPrefix("l.txt:1:1: a letter has no '各校'") } == told)
  }

  @Test(arguments: [
    (
      "{{unit：\n{{month}}\n{{due}，{{{late}}",
      [
        "l.txt:1:1: {{ opens here and must be closed by }} on the same line",
        "l.txt:3:1: {{ opens here and must be closed by }} on the same line",
        "l.txt:3:8: {{{ opens here and must be closed by }}} on the same line",
      ]
    ),
    ("{{unit}}{", ["l.txt:1:9: { opens here and must be closed by } on the same line"]),
    ("{{unit｝｝", ["l.txt:1:1: {{ opens here and must be closed by }} on the same line"]),
    (
      "{{! 说明\n{{month}}{{! x",
      [
        "l.txt:1:1: {{! opens here and must be closed by }} on the same line",
        "l.txt:2:10: {{! opens here and must be closed by }} on the same line",
      ]
    ),
    (
      "unit}}{{month}}}",
      [
        "l.txt:1:5: }} stands here without {{ before it",
        "l.txt:1:16: } stands here without { before it",
      ]
    ),
    ("｛｛month｝｝", ["l.txt:1:1: full-width braces stand here; write plain ones, as in {{month}}"]),
    (
      "{{=<% %>=}}{{$a}}",
      [
        "l.txt:1:1: {{= is not used in letters; known here: {{…}} {{#…}} {{^…}} {{/…}} {{> …}}",
        "l.txt:1:12: {{$ is not used in letters; known here: {{…}} {{#…}} {{^…}} {{/…}} {{> …}}",
      ]
    ),
    (
      "{{ #missing }}{{/ missing }}{{# late }}{{/late}}",
      ["l.txt:1:1: no blank may stand within {{#"]
    ),
  ])
  func `a tag is closed where it is opened, and is one that letters use`(
    letter: String, told: [String]
  ) {
    #expect(problems(letter) == told)
  }

  @Test func `a letter of before, with single braces, is told how it is written now`() {
    #expect(
      problems("{unit}：\n请于{due}前报送{月份}。{matters}{closing}{a}", .zh) == [
        "l.txt:1:1：{unit} 应写成 {{unit}}（两层花括号）",
        "l.txt:2:3：{due} 应写成 {{due}}（两层花括号）",
        "l.txt:2:16：已经没有 {matters}：逐校写什么，现在由信函自己定；请把 l.txt 移到别的文件夹，"
          + "再用 threedef template letter l --output l.txt 取自带的来改",
        "l.txt:2:25：已经没有 {closing}：逐校写什么，现在由信函自己定；请把 l.txt 移到别的文件夹，"
          + "再用 threedef template letter l --output l.txt 取自带的来改",
      ])
    #expect(problems("{{matters}}", .zh).first?.hasPrefix("l.txt:1:1：已经没有 {{matters}}：") == true)
    #expect(
      problems(
        "{{#returned_schools}}{{#findings}}{{places}}{{#repeated}}{{places}}{{/repeated}}"
          + "{{/findings}}{{/returned_schools}}", .zh) == [
          "l.txt:1:35：已经没有 {{places}}：每处问题现在各写一条，位置用 {{place}}；请删去这一处",
          "l.txt:1:45：已经没有 {{#repeated}}：每处问题现在各写一条，位置用 {{place}}；请删去这一处",
        ])
    // In a file that is put in, the letter that puts it in is the one to begin anew.
    #expect(
      problems("{{> list}}", parts: ["list": "{matters}"]) == [
        "letters/list.txt:1:1: {matters} is no more: how schools are listed now stands in the letter "
          + "itself; move l.txt to another folder, then 'threedef template letter l --output l.txt' "
          + "writes the one to begin from"
      ])
    #expect(problems("{mont}}") == ["l.txt:1:1: {mont} must be {{month}}, with two braces"])
  }

  @Test func `a text that is not UTF-8 is told, and nothing is guessed of it`() {
    // 单位 in GBK, of which no byte is a brace, and 杮 (0x967B), of which one is.
    let bytes: [UInt8] = Array("\u{FEFF}{{unti}}\n".utf8) + [0xB5, 0xA5, 0xCE, 0xBB, 0x96, 0x7B]
    let error = #expect(throws: ThreeDefenceError.self) {
      _ = try LetterTemplate(.reminder, LetterReader.File(path: "l.txt", bytes: bytes))
    }
    #expect(
      error?.sentences.map(\.en) == [
        "l.txt:2:1: the text must be UTF-8; open the file in an editor and save it with that encoding"
      ])
  }

  @Test func `a file that is put in is judged by where it is put in`() {
    let school = "{{school}}{{schol}}\n"
    let letter = """
      {{#missing_schools}}
      {{> school}}
      {{/missing_schools}}
      {{#returned_schools}}{{>school}}{{/returned_schools}}
      {{> shcool}} {{> school }}
      """
    #expect(
      problems(letter, parts: ["school": school, "end.zh": "{{> school}}"]) == [
        "l.txt:5:1: {{> shcool}} names file 'letters/shcool.txt', which is not there; did you mean "
          + "'school'",
        // Among the missing and the returned, told once.
        "letters/school.txt:1:11: a letter has no 'schol' to give; did you mean 'school'",
        // Outside of both.
        "letters/school.txt:1:1: 'school' cannot stand here; it must stand in a section: "
          + "{{#missing_schools}}, {{#returned_schools}}, {{#to_explain_items}}, {{#owing_schools}}",
        "letters/school.txt:1:11: a letter has no 'schol' to give; known here: bureau, unit, "
          + "unit_code, month, due, as_of, date, letter, before_due, expected, on_time, late, "
          + "missing, returned, to_explain, owing, more_than_three, missing_schools, "
          + "returned_schools, to_explain_items, owing_schools",
      ])
    #expect(
      problems("{{> 结尾}}", parts: ["结尾": ""]) == [
        "l.txt:1:1: {{> 结尾}}: the name of a file that is put in must be of plain letters, digits, "
          + "'.', '-' and '_'"
      ])
    #expect(
      problems("{{> end.zh}}", parts: ["school": school, "end.zh": "结束\n{{> school}}"]) == [
        "letters/end.zh.txt:2:1: a file that a letter puts in must put in no other: remove "
          + "{{> school}}"
      ])
  }

  @Test func `sections within sections end somewhere`() {
    let deep = { (depth: Int) in
      String(repeating: "{{#late}}", count: depth) + String(repeating: "{{/late}}", count: depth)
    }
    #expect(problems(deep(32)) == [])
    #expect(problems(deep(33)) == ["l.txt:1:289: sections must not be nested deeper than 32"])
    #expect(problems(deep(33), .zh) == ["l.txt:1:289：段落最多套 32 层；请减少"])
  }

  /// Letters of any text are refused by us, or read by the library too.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the library reads every letter that is not refused`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "{{unit}}", "{{ unit }}", "{{{unit}}}", "{{&unit}}", "{{#missing}}", "{{/missing}}",
      "{{^late}}",
      "{{/late}}", "{{#missing_schools}}", "{{school}}", "{{/missing_schools}}", "{{! 注 }}",
      "{{!}}",
      "{{> part}}", "{{>}}", "{{> 部分}}", "{{.}}", "{", "}", "{{", "}}", "｛", "\n", "\r\n", "\r",
      " ", "\u{3000}", "字",
      "\u{301}",
      "\u{600}", "\u{2028}", "\u{85}", "!", "#", "/", ">", "=", "%", "unit", "",
    ]
    var read = 0
    for _ in 0..<200 {
      let letter = (0..<Int.random(in: 1...6, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let told = problems(letter, parts: ["part": "{{unit}}\n", "部分": ""])
      #expect(
        !told.contains { $0.contains("cannot be read") }, "\(letter.debugDescription) \(told)")
      read += told.isEmpty ? 1 : 0
    }
    #expect(read > 20)
  }

  @Test(arguments: Language.allCases)
  func `the shipped letters are sound`(language: Language) throws {
    #expect(try TemplateStore().letters(language).map(\.kind) == [.reminder, .message])
  }

  @Test func `problems of both letters are told together, and a shared part's once`() {
    let store = TemplateStore(own: [
      "letters/reminder.zh.txt": Array("{{unti}}{{> end}}".utf8),
      "letters/message.zh.txt": Array("{{> end}}\n{{mont}}".utf8),
      "letters/end.txt": Array("{{dat}}".utf8),
    ])
    let error = #expect(throws: ThreeDefenceError.self) { try store.letters(.zh) }
    #expect(error?.code == .brokenFile)
    #expect(
      error?.sentences.map(\.en) == [
        "letters/reminder.zh.txt:1:1: a letter has no 'unti' to give; did you mean 'unit'",
        "letters/end.txt:1:1: a letter has no 'dat' to give; did you mean 'date'",
        "letters/message.zh.txt:2:1: a letter has no 'mont' to give; did you mean 'month'",
      ])
  }
}
