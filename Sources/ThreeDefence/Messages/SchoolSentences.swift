extension FindingSentence {
  /// What is said about whose form it is, and of which month.
  var schoolPhrase: Phrase? { codePhrase ?? otherNumberPhrase ?? identityPhrase }

  private var codePhrase: Phrase? {
    switch self {
    case .blankSchoolCode:
      Phrase(
        zh: "学校标识码没有填：请填 10 位数字",
        en: "school code must not be blank; give its 10 digits")
    case .scientificSchoolCode:
      Phrase(
        zh: "学校标识码“{0}”被电子表格变成了科学计数法，位数已丢失：请把这一列设为文本，重新填 10 位数字",
        en: "school code '{0}' was turned into scientific notation; make the column text, retype it"
      )
    case .fifteenDigitSchoolCode:
      Phrase(
        zh: "学校标识码“{0}”太长，而且后面几位被电子表格变成了 0：请把这一列设为文本，重新填 10 位数字",
        en:
          "school code '{0}' is too long and lost its last digits; make the column text, retype it")
    case .shortSchoolCode:
      Phrase(
        zh: "学校标识码“{0}”只有 9 位，开头的 0 可能被电子表格去掉了：请把这一列设为文本，重新填 10 位数字",
        en: "school code '{0}' has 9 digits, a leading zero may be lost; it must have 10")
    case .schoolCodeLength:
      Phrase(
        zh: "学校标识码“{0}”是 {1} 位，应为 10 位数字：请核对",
        en: "school code must have 10 digits, not {1}: '{0}'")
    case .schoolCodeLetters:
      Phrase(
        zh: "学校标识码“{0}”里有字母（如把 0 写成 O、把 1 写成 l）：请改成 10 位数字",
        en: "school code '{0}' has letters in it, such as O for 0 or l for 1; it must be 10 digits")
    case .noSchoolCode:
      Phrase(
        zh: "学校标识码填的是“{0}”，应为 10 位数字：请核对",
        en: "school code must be 10 digits, not '{0}'")
    case .normalisedSchoolCode:
      Phrase(
        zh: "学校标识码填的是“{0}”，按 {1} 读取：以后请直接填 10 位数字",
        en: "school code is written '{0}' and read as {1}")
    case .normalisedCodeBlanks:
      Phrase(
        zh: "学校标识码 {1} 里外有空格或看不见的字符，已去掉后读取：以后请直接填 10 位数字",
        en: "school code {1} has blanks or invisible characters in or around it, read without them")
    default: nil
    }
  }

  private var otherNumberPhrase: Phrase? {
    switch self {
    case .creditCodeAsSchoolCode:
      Phrase(
        zh: "学校标识码填的是“{0}”，像是统一社会信用代码：这里要填 10 位数字的学校标识码",
        en: "'{0}' looks like a unified social credit code; give the school code, 10 digits")
    case .divisionAsSchoolCode:
      Phrase(
        zh: "学校标识码填的是“{0}”，像是行政区划代码：这里要填 10 位数字的学校标识码",
        en: "'{0}' looks like the code of a division; give the school code, 10 digits")
    case .identityAsSchoolCode:
      Phrase(
        zh: "学校标识码填的像是身份证号（不在这里显示）：这里要填 10 位数字的学校标识码",
        en: "what stands for the school code looks like an identity number, not shown here; "
          + "give the school code, 10 digits")
    case .mobileAsSchoolCode:
      Phrase(
        zh: "学校标识码填的像是手机号码（不在这里显示）：这里要填 10 位数字的学校标识码",
        en: "what stands for the school code looks like a telephone number, not shown here; "
          + "give the school code, 10 digits")
    default: nil
    }
  }

  private var identityPhrase: Phrase? {
    switch self {
    case .unreadableMonth:
      Phrase(
        zh: "报告期填的是“{0}”，看不出是哪个月：请写成 2023年3月（或 2023-03）",
        en: "month must be written 202303 or 2023-03, not '{0}'")
    case .wrongMonth:
      Phrase(
        zh: "报告期是 {0}，这里收的是 {1} 的报表：请核对是否报错了月份",
        en: "month must be {1}, not {0}")
    case .schoolRepeatedAlike:
      Phrase(
        zh: "这所学校在文件里出现了两次（另见第 {0} 行），内容相同，只计一次",
        en: "school stands twice in the file (see row {0}) with the same values, counted once")
    case .schoolRepeatedDifferently:
      Phrase(
        zh: "这所学校在文件里出现了两次（另见第 {0} 行），内容不同，不知道以哪一个为准：请只留正确的一个",
        en:
          "school stands twice in the file (see row {0}) with different values; keep the right one")
    default: nil
    }
  }
}
