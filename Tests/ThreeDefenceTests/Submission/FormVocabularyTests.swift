import TestSupport
import Testing

@testable import ThreeDefence

/// Headings by label, id or code, formats.md section 2.
struct FormVocabularyTests {
  private let vocabulary: FormVocabulary
  private let guards: Int

  init() throws {
    let template = try SampleForm().template
    vocabulary = FormVocabulary(template)
    guards = FormField.envelopeCount + (try #require(template.number(of: "guard_count")))
  }

  @Test(arguments: [
    "专职保安员数", "guard_count", "GUARD_COUNT", "B03", "b03", "Ｂ０３", " 专职 保安员\u{3000}数 ",
    "专职保安员数(人)", "专职保安员数（人）", "专职保安员数 （ 人 ）", "专职保安员数（单位：人）", "其中：专职保安员数", "其中:专职保安员数",
    "#专职保安员数", "＃专职保安员数", "专职\n保安员数", "\u{FEFF}专职保安员数", "其中：#专职保安员数（人）",
  ])
  func `a heading is known by label, id or code, whatever surrounds it`(_ heading: String) {
    let bytes = Array(heading.utf8)
    #expect(vocabulary.meaning(of: bytes.span, expecting: 0) == .field(guards))
  }

  @Test(arguments: ["专职保安人员数", "保安人数", "专职保安员数（天）", "专职保安员数(万人)", "學校標識碼", "B3", "去年同期"])
  func `a near miss, or another unit, is not guessed`(_ heading: String) {
    let bytes = Array(heading.utf8)
    #expect(vocabulary.meaning(of: bytes.span, expecting: 0) == .unknown)
  }

  @Test(arguments: ["专职保安员数（名）", "专职保安员数(位)", "防暴头盔数（个）", "灭火器数（个）"])
  func `any word that counts one by one is as good as the form's`(_ heading: String) throws {
    #expect(vocabulary.meaning(of: HeadingText.normalised(heading)) != .unknown)
    #expect(vocabulary.fieldInOtherUnit(heading) == nil)
  }

  @Test(arguments: ["投入合计（元）", "投入合计（个）", "录像保存天数（个）", "摄像机正常在线数（%）"])
  func `a measure is never another measure or a count`(_ heading: String) {
    #expect(vocabulary.meaning(of: HeadingText.normalised(heading)) == .unknown)
    #expect(vocabulary.fieldInOtherUnit(heading) != nil)
  }

  @Test func `the envelope is known by label and attribute, 序号 is left aside`() {
    #expect(vocabulary.meaning(of: "学校标识码") == .field(FormField.schoolCode))
    #expect(vocabulary.meaning(of: "school") == .field(FormField.schoolCode))
    #expect(vocabulary.meaning(of: "备注") == .field(FormField.remark))
    #expect(vocabulary.meaning(of: "序号") == .aside)
    #expect(vocabulary.meaning(of: "") == .blank)
  }

  @Test(arguments: [
    ("专职保安人员数", "专职保安员数"), ("學校标识码", "学校标识码"), ("夜间值守保安人数", "夜间值守保安数"),
  ])
  func `the closest label is named`(_ heading: String, _ label: String) {
    #expect(vocabulary.closestLabel(to: heading) == label)
  }

  @Test func `what is like nothing has no closest label`() {
    #expect(vocabulary.closestLabel(to: "微信号") == nil)
    #expect(vocabulary.closestName(to: "extra_count") != "guard_count")
    #expect(vocabulary.closestName(to: "guards_count") == "guard_count")
  }
}
