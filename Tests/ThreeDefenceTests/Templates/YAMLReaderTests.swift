import Testing

@testable import ThreeDefence

/// Reads a small file of a few keys, as settings have them, and says what is wrong with it.
private func problems(_ yaml: String) -> [String] { problems(Array(yaml.utf8)) }

private func problems(_ bytes: [UInt8], _ language: Language = .en) -> [String] {
  let reader = YAMLReader(bytes, file: "f.yaml")
  let root = reader.root(keys: ["name", "count", "open", "from", "share", "words", "title", "due"])
  _ = root?.required("name")?.text()
  _ = root?["count"]?.integer(in: 1...31)
  _ = root?["open"]?.boolean()
  _ = root?["from"]?.month()
  _ = root?["share"]?.hundredths()
  _ = root?["words"]?.items().map { $0.word(Severity.self) }
  _ = root?["title"]?.phrase()
  _ = root?["due"]?.mapping(keys: ["day"])?.required("day")?.integer()
  do {
    try reader.finish()
    return []
  } catch {
    return error.code == .brokenFile ? error.sentences.map { $0.text(language) } : ["other code"]
  }
}

struct YAMLReaderTests {
  @Test(arguments: [
    "name: a", "name: \"a\"\ncount: 31", "{ name: a, open: true }", "\u{FEFF}name: a",
    "name: a\r\ncount: 1\r\n", "---\nname: a\n...\n", "name: a & b", "name: 2 * 3",
    "name: a\nwords: [fatal, query]", "name: a\ntitle: { zh: 甲, en: b }", "name: null",
  ])
  func `a file that keeps the rules is read without complaint`(yaml: String) {
    #expect(problems(yaml) == [])
  }

  @Test(arguments: [
    ("name: a\nnmae: b", "f.yaml:2:1: unknown key 'nmae'; did you mean 'name'"),
    (
      "name: a\nxyzzy: b",
      "f.yaml:2:1: unknown key 'xyzzy'; known here: name, count, open, from, share, words, title, due"
    ),
    ("count: 3", "f.yaml:1:1: 'name' must be given"),
    ("name:", "f.yaml:1:6: 'name' must be a text"),
    ("name: [a]", "f.yaml:1:7: 'name' must be a text"),
    ("name: a\ncount: three", "f.yaml:2:8: 'count' must be a whole number"),
    ("name: a\ncount: 32", "f.yaml:2:8: 'count' must be 1 to 31, not 32"),
    ("name: a\ncount: 1.0", "f.yaml:2:8: 'count' must be a whole number"),
    ("name: a\nopen: yes", "f.yaml:2:7: 'open' must be true or false"),
    ("name: a\nfrom: 2023-13", "f.yaml:2:7: 'from' must be a month such as 2023-03, not '2023-13'"),
    ("name: a\nshare: 0.125", "f.yaml:2:8: 'share' must be a number of at most two decimals"),
    (
      "name: a\nwords: fatal",
      "f.yaml:2:8: 'words' must be a list, each item on a line that begins with '- '"
    ),
    (
      "name: a\nwords:\n  - fatal\n  - qeury",
      "f.yaml:4:5: 'words' cannot be 'qeury'; did you mean 'query'"
    ),
    ("name: a\ntitle: { zh: 甲 }", "f.yaml:2:8: 'en' must be given"),
    ("name: a\ndue: { day: 25, tmie: x }", "f.yaml:2:17: unknown key 'tmie'; known here: day"),
    ("- a", "f.yaml:1:1: 'f.yaml' must be keys with values, 'key: value'"),
    ("", "f.yaml:1:1: the file is empty"),
    ("# nothing", "f.yaml:1:1: the file is empty"),
  ])
  func `what is not as it must be is told with its place`(yaml: String, problem: String) {
    #expect(problems(yaml) == [problem])
  }

  @Test func `all problems are told at once, in the order of the file`() {
    let found = problems("count: x\nopen: maybe\nnmae: a\n")
    #expect(
      found.map { $0.split(separator: " ").first } == [
        "f.yaml:1:1:", "f.yaml:1:8:",
        "f.yaml:2:7:", "f.yaml:3:1:",
      ])
  }

  @Test(arguments: [
    ("name: a\n\tcount: 3", "f.yaml:2:1: the indentation has a tab; use spaces"),
    (
      "name: a\ncount：3",
      "f.yaml:2:6: the line has a full-width colon; a key must be followed by a plain colon and a "
        + "space"
    ),
    (
      "name: a\n---\nname: b",
      "f.yaml:2:1: the file must hold one document only; remove the line '---'"
    ),
    ("name: a\ncount: 1\nname: b", "f.yaml:1:1: 'name' must be given only once"),
  ])
  func `slips of writing are told as a clerk can mend them`(yaml: String, problem: String) {
    #expect(problems(yaml) == [problem])
  }

  @Test(arguments: [
    ("due： { day: 25 }", "f.yaml:2:4：这一行用了全角冒号“：”；名称后面请用半角冒号加一个空格“: ”"),
    ("due: { day：25 }", "f.yaml:2:11：这一行用了全角冒号“：”；名称后面请用半角冒号加一个空格“: ”"),
    ("due: ｛ day: 25 ｝", "f.yaml:2:6：这里用了全角的“｛”；请改用英文的“{”"),
    ("due: ｛day｝", "f.yaml:2:6：这里用了全角的“｛”；请改用英文的“{”"),
    ("due: { day: 25 ｝", "f.yaml:2:16：这里用了全角的“｝”；请改用英文的“}”"),
    ("due: { day: 25， tmie: x }", "f.yaml:2:15：这里用了全角的“，”；请改用英文的“,”"),
    ("open: TRUE", "f.yaml:2:7：“open”应为 true，用小写字母"),
    ("open: False", "f.yaml:2:7：“open”应为 false，用小写字母"),
    // What is a text's own is no fault, and does not hide one.
    ("title: { zh: 甲，乙：丙, en: b }\ncount: x", "f.yaml:3:8：“count”应为整数"),
    ("title: { zh: 甲，乙 }", "f.yaml:2:8：缺少“en”"),
  ])
  func `marks and letters of Chinese typing are told as such`(line: String, problem: String) {
    #expect(problems(Array("name: a\n\(line)".utf8), .zh) == [problem])
  }

  @Test(arguments: [
    ("name: \"a", "引号没有结束"), ("name: [a", "方括号里缺少逗号或右括号“]”"),
    ("name: {a", "花括号里缺少逗号或右括号“}”；花括号里的文字含逗号、冒号时要加引号"),
    ("name: 甲: 乙", "这里不应再有冒号；文字中含有“: ”的，请把整段文字加上引号"),
    ("  name: a\ncount: 3", "缩进与上面各行没有对齐（行首的空格多了或少了），或者这里多了文字"),
    ("name: 'a' b", "缩进与上面各行没有对齐（行首的空格多了或少了），或者这里多了文字"),
    (
      "words:\n  - fatal\n  query: x",
      "缩进与上面各行没有对齐（行首的空格多了或少了），或者列表的一项没有以“- ”开头"
    ),
    ("name: @a", "文字不能以这个符号开头；请把整段文字加上引号"),
    ("name: \"C:\\表\"", "双引号里的反斜杠“\\”有特别的意义；请改用单引号"),
    ("name: a\u{7}", "这里有看不见的控制字符；请删去"), ("%X", "found unknown directive name"),
  ])
  func `text that is no YAML is told in the reader's language`(
    yaml: String, sentence: String
  ) throws {
    let problem = try #require(problems(Array(yaml.utf8), .zh).first)
    #expect(problem.hasPrefix("f.yaml:"))
    #expect(problem.hasSuffix("：写法不对：" + sentence), "\(problem)")
  }

  @Test(arguments: [
    ("name:a\n\n# 注：一\ncount: 3", "f.yaml:1:5：冒号后面缺少空格；应写成“name: …”"),
    ("name:a", "f.yaml:1:5：冒号后面缺少空格；应写成“name: …”"),
    ("# 一\nname:a\ncount:3\n", "f.yaml:2:5：冒号后面缺少空格；应写成“name: …”"),
    ("name：a\n\n# 注\n# 注\ncount: 3", "f.yaml:1:5：这一行用了全角冒号“：”；名称后面请用半角冒号加一个空格“: ”"),
    (
      "name: a\n\n# 注：一\ncount：3\n\n# 时区：\n# 注\n",
      "f.yaml:4:6：这一行用了全角冒号“：”；名称后面请用半角冒号加一个空格“: ”"
    ),
    ("name: a\ncount:3\n\n# 注：二\n", "f.yaml:2:6：冒号后面缺少空格；应写成“count: …”"),
    ("name: a\ncount\nopen: true", "f.yaml:2:6：“count”后面缺少冒号和空格（都用半角）；应写成“count: …”"),
    ("name: a\ncount 3\n\n# 注：二\n", "f.yaml:2:6：“count”后面缺少冒号和空格（都用半角）；应写成“count: …”"),
    ("name \"a\"\n\n# 注\ncount: 3", "f.yaml:1:5：“name”后面缺少冒号和空格（都用半角）；应写成“name: …”"),
    ("name a", "f.yaml:1:5：“name”后面缺少冒号和空格（都用半角）；应写成“name: …”"),
    ("name: a\n\n# 语言：zh\n count: 3", "f.yaml:4:1：行首多了一个空格：去掉 # 以后，把 # 后面的空格也去掉"),
    ("name: \"a\"\n# 语言：zh\n count: 3\n# 注", "f.yaml:3:1：行首多了一个空格：去掉 # 以后，把 # 后面的空格也去掉"),
    (
      "name: a\n# 注\n due: { day: 3 }\n# 注\nopen: true",
      "f.yaml:3:1：行首多了一个空格：去掉 # 以后，把 # 后面的空格也去掉"
    ),
    (" name: a\n# 注\ncount: 3", "f.yaml:1:1：行首多了一个空格：去掉 # 以后，把 # 后面的空格也去掉"),
    ("name: a\ndue: { day:3 }", "f.yaml:2:11：冒号后面缺少空格；应写成“day: …”"),
    ("name: a\ndue:{ day: 3 }", "f.yaml:2:4：冒号后面缺少空格；应写成“due: …”"),
    ("name: a\ndue:\n  day:3", "f.yaml:3:6：冒号后面缺少空格；应写成“day: …”"),
    ("name: ［三防］表\ndue: { day: 25", "f.yaml:2:1：写法不对：花括号里缺少逗号或右括号“}”；花括号里的文字含逗号、冒号时要加引号"),
    ("name: ［三防］表\ncount: a: b", "f.yaml:2:9：写法不对：这里不应再有冒号；文字中含有“: ”的，请把整段文字加上引号"),
    ("due: { day: 25 ｝\nname: a", "f.yaml:1:16：这里用了全角的“｝”；请改用英文的“}”"),
    ("due: ｛\n  day: 25\n}", "f.yaml:1:6：这里用了全角的“｛”；请改用英文的“{”"),
    ("name: \"a\ncount: 3\n# 注", "f.yaml:1:7：写法不对：引号没有结束"),
    ("name: \"a\n\n# 注\ncount: \"3\"", "f.yaml:1:7：写法不对：引号没有结束"),
  ])
  func `the line that is wrong is told, not the one that the parser stops at`(
    yaml: String, problem: String
  ) {
    #expect(problems(Array(yaml.utf8), .zh) == [problem])
  }

  @Test func `a line that stands one space too far in is told by its indentation`() {
    #expect(
      problems(Array("name: a\n  count: 3\n".utf8), .zh)
        == ["f.yaml:2:3：这一行的缩进不对：行首的空格多了或少了，应与同级的各行对齐"])
  }

  @Test func `text in GBK is told where it begins`() {
    // "name: a\n" and then 黄冈 in GBK.
    let bytes = Array("name: a\ntitle: ".utf8) + [0xBB, 0xC6, 0xB8, 0xD4]
    #expect(problems(bytes, .zh) == ["f.yaml:2:8：这里的字不是 UTF-8 编码；请用记事本打开文件，另存为，编码选“UTF-8”"])
  }

  @Test func `UTF-16 text is told`() {
    #expect(problems([0xFF, 0xFE, 0x6E, 0x00], .zh).first?.contains("UTF-8") == true)
  }
}

struct HostileYAMLTests {
  @Test func `aliases cannot unfold to more than memory holds`() {
    let levels = (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let bomb = "a0: &a0 [x]\n" + levels.joined(separator: "\n")
    #expect(problems(bomb).first?.contains("anchors (&) and aliases (*)") == true)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused, not followed`(opening: String) {
    let deep = String(repeating: opening, count: 100_000)
    #expect(problems(deep).count == 1)
  }

  @Test func `nesting just below the parser's own limit does no harm`() {
    let deep = "name: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(problems(deep) == ["f.yaml:1:7: 'name' must be a text"])
  }

  @Test func `a file of more than a MiB is not read`() {
    let large = [UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1)
    #expect(
      problems(large).first?.contains("1048577 bytes, more than the limit of 1048576") == true)
  }

  @Test(arguments: [[0], [0x6E, 0x3A, 0x00], [0x07], [0x80], [0xC3], [0xED, 0xA0, 0x80]])
  func `bytes that are no text are told`(bytes: [UInt8]) {
    #expect(problems(bytes).count == 1)
  }

  @Test func `keys that are lists are unknown keys`() {
    #expect(problems("name: a\n? [x, y]\n: z").count == 1)
  }
}
