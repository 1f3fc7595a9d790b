/// What the YAML parser finds wrong, by its own words, said as the writer of a file can mend it.
///
/// Only slips that people make are here; for the rest the parser's words stand.
enum YAMLSentence: String, Catalogue, CaseIterable {
  case noColon = "could not find expected ':'"
  case colonInText = "mapping values are not allowed in this context"
  case openBrace = "did not find expected ',' or '}'"
  case openBracket = "did not find expected ',' or ']'"
  case noKey = "did not find expected key"
  case noDocument = "did not find expected <document start>"
  case noDash = "did not find expected '-' indicator"
  case openQuote = "found unexpected end of stream"
  case specialStart = "found character that cannot start any token"
  case unknownEscape = "found unknown escape character"
  case controlCharacter = "control characters are not allowed"

  /// The sentence in both languages.
  var phrase: Phrase {
    switch self {
    case .noColon:
      Phrase(zh: "名称后面缺少冒号加空格“: ”", en: "a key must be followed by a colon and a space")
    case .colonInText:
      Phrase(
        zh: "这里不应再有冒号；文字中含有“: ”的，请把整段文字加上引号",
        en: "a second colon in one line; quote a text that has ': ' in it")
    case .openBrace:
      Phrase(
        zh: "花括号里缺少逗号或右括号“}”；花括号里的文字含逗号、冒号时要加引号",
        en: "a comma or '}' is missing; within braces a text with commas or colons must be quoted")
    case .openBracket:
      Phrase(zh: "方括号里缺少逗号或右括号“]”", en: "a comma or ']' is missing")
    case .noKey, .noDocument:
      Phrase(
        zh: "缩进与上面各行没有对齐（行首的空格多了或少了），或者这里多了文字",
        en: "the line is not indented as the lines above, or something stands here that does not "
          + "belong")
    case .noDash:
      Phrase(
        zh: "缩进与上面各行没有对齐（行首的空格多了或少了），或者列表的一项没有以“- ”开头",
        en: "the line is not indented as the lines above, or an item of a list does not begin with "
          + "'- '")
    case .openQuote: Phrase(zh: "引号没有结束", en: "a closing quote is missing")
    case .specialStart:
      Phrase(
        zh: "文字不能以这个符号开头；请把整段文字加上引号",
        en: "a text cannot begin with this character; quote the text")
    case .unknownEscape:
      Phrase(
        zh: "双引号里的反斜杠“\\”有特别的意义；请改用单引号",
        en: "a backslash has a meaning of its own in double quotes; use single quotes")
    case .controlCharacter:
      Phrase(zh: "这里有看不见的控制字符；请删去", en: "there is a control character; remove it")
    }
  }
}
