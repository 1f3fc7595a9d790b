import Testing

@testable import ThreeDefence

/// What a person means who writes a code or a name.
struct CodeOrNameTests {
  private let schools = CodeOrName(known: [
    ("2142900003", "七里坪镇第一小学"), ("2142900004", "七里坪镇第二小学"),
    ("2142900006", "中心小学"), ("2142900007", "中心小学"), ("3442900001", "县第一中学"),
    // The same school under its former name.
    ("3442900001", "红安一中"),
  ])

  private func told(_ asked: String) -> String {
    do throws(ThreeDefenceError) {
      return try schools.meant(by: asked, orSay: Phrase("没有")).code
    } catch {
      return error.sentences.map(\.zh).joined()
    }
  }

  @Test(arguments: [
    ("2142900003", "2142900003"), ("七里坪镇第一小学", "2142900003"), ("县第一中学", "3442900001"),
    ("红安一中", "3442900001"),
  ])
  func `a code or the name of one is taken`(asked: String, code: String) {
    #expect(told(asked) == code)
  }

  @Test(arguments: [
    ("中心小学", "名称是“中心小学”的不止一个，请写代码：2142900006 中心小学、2142900007 中心小学"),
    ("七里坪", "没有；名称里有这几个字的：2142900003 七里坪镇第一小学、2142900004 七里坪镇第二小学"),
    ("安一", "没有；名称里有这几个字的：3442900001 红安一中"),
    ("214290003", "没有；是不是“2142900003”"), ("县一中学", "没有；是不是“县第一中学”"),
  ])
  func `whatever else is told with what may be meant`(asked: String, sentence: String) {
    #expect(told(asked) == sentence)
  }

  @Test(arguments: ["9", "", "幼儿园"])
  func `of few all are told where none is close`(asked: String) {
    #expect(
      told(asked) == "没有；可以是：2142900003 七里坪镇第一小学、2142900004 七里坪镇第二小学、"
        + "2142900006 中心小学、2142900007 中心小学、3442900001 县第一中学")
  }

  @Test func `of nothing nothing is told`() {
    #expect {
      try CodeOrName(known: []).meant(by: "小学", orSay: Phrase("没有"))
    } throws: { error in
      (error as? ThreeDefenceError)?.sentences.map(\.zh) == ["没有"]
    }
  }

  @Test func `of many the first five are told`() {
    let many = CodeOrName(known: (1...7).map { ("\($0)", "第\($0)小学") })
    #expect {
      try many.meant(by: "小学", orSay: Phrase("没有"))
    } throws: { error in
      (error as? ThreeDefenceError)?.sentences.map(\.zh) == [
        "没有；名称里有这几个字的：1 第1小学、2 第2小学、3 第3小学、4 第4小学、5 第5小学等 7 个"
      ]
    }
  }
}
