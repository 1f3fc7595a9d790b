/// What clerks call the commands in Chinese, so that whoever writes such a word hears the command's name.
public enum CommandWords {
  /// The command that a Chinese word is about; nil when none is.
  ///
  /// - Returns: the command's name, `help`, or `--version`.
  public static func command(of word: String) -> String? {
    all.first { _, words in words.contains { word.contains($0) } }?.name
  }

  /// Words by command; what stands within another word comes after it.
  private static let all: [(name: String, words: [String])] = [
    ("help", ["帮助", "说明", "用法"]), ("--version", ["版本"]),
    ("reopen", ["重新开账", "开账", "反结账", "重开"]), ("close", ["关账", "关帐", "结账", "封账"]),
    ("remind", ["催报", "催", "提醒"]), ("sample", ["样例", "示例", "例子", "演示"]),
    ("archive", ["归档", "存档"]), ("rules", ["规则", "条款"]),
    ("status", ["情况", "状态", "进度"]), ("explain", ["解释", "来源", "出处"]),
    ("template", ["模板", "空白", "表样"]), ("init", ["初始", "新建", "建立"]),
    ("receive", ["收件", "接收", "收文件", "收表"]), ("check", ["审核", "检查", "校验", "核对"]),
    ("aggregate", ["汇总", "统计", "月报"]),
  ]
}
