import Testing
import ThreeDefence

/// What a remark says of a check.
struct RemarkTests {
  @Test(arguments: [
    ("V02：本月接收转入学生", "本月接收转入学生"),
    ("V02:本月接收转入学生", "本月接收转入学生"),
    ("  V02 ： 本月接收转入学生 ；", "本月接收转入学生"),
    ("V01：招生；V02：转入；V03：新装", "转入"),
    ("V01：招生\nV02：转入", "转入"),
    ("其他事项。V02：转入，另有3人；V03: 新装", "转入，另有3人"),
    ("V02：晚自习到20:30，21:00关门", "晚自习到20:30，21:00关门"),
    ("见V02：转入", "转入"),
  ])
  func `a note follows the check's name and a colon`(remark: String, note: String) {
    #expect(Explanations.note(on: "V02", inRemark: remark) == note)
  }

  @Test(arguments: [
    "", "V02", "V02：", "V02： ；V03：新装", "V020：别的检查", "XV02：别的检查", "V02 转入", "V0：2",
  ])
  func `without a name, a colon and a text there is none`(remark: String) {
    #expect(Explanations.note(on: "V02", inRemark: remark) == nil)
  }

  @Test func `a name with a hyphen is not the end of a longer one`() {
    #expect(Explanations.note(on: "differs", inRemark: "name-differs：已更名") == nil)
    #expect(Explanations.note(on: "name-differs", inRemark: "name-differs：已更名") == "已更名")
  }
}
