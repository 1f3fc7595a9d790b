import Interchange
import TestSupport
import ThreeDefence

/// Files in every form in which schools send them, by the names that docs/formats.md has for them.
///
/// Unless a name says otherwise a file is a list of three schools without fault.
struct InputForms {
  private let form: SampleForm
  private let text: String

  init() throws {
    form = try SampleForm()
    let form = form
    text = String(
      decoding: form.list([form.row, form.of("2142900002").row, form.of("2142900003").row]),
      as: UTF8.self)
  }

  /// Name and bytes of each.
  var all: [(name: String, bytes: [UInt8])] {
    encodings + lists + rows + cards + markup + wrappings
  }

  private func gb(_ text: String) -> [UInt8] { TextEncoder.gb18030(Array(text.utf8)) ?? [] }

  private func wide(_ text: String, highFirst: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return highFirst ? [high, low] : [low, high]
    }
  }

  /// The text with other delimiters; no cell of it holds a comma.
  private func delimited(_ delimiter: String) -> String {
    text.replacing(",", with: delimiter)
  }

  private var encodings: [(name: String, bytes: [UInt8])] {
    let last = form.of("2142900004").row + "\r\n"
    return [
      ("utf-8", Array(text.utf8)),
      ("utf-8-bom", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("gbk", gb(text)),
      ("gb18030", gb(text.replacing("东湖小学", with: "㐂𠮷小学"))),
      ("utf-16-le", [0xFF, 0xFE] + wide(text)),
      ("utf-16-be", [0xFE, 0xFF] + wide(text, highFirst: true)),
      ("utf-16-sep", [0xFF, 0xFE] + wide("sep=;\r\n" + delimited(";"))),
      ("utf-16-unmarked", wide(text)),
      ("mixed", Array(text.utf8) + gb(last)),
      ("mixed-gbk-first", gb(text) + Array(last.utf8)),
      // 报告期,学校标识码 in UTF-8, read as GBK.
      ("doubly-encoded", Array("鎶ュ憡鏈?,瀛︽牎鏍囪瘑鐮?,瀛︽牎鍚嶇О\r\n2023-03,2142900001,绾㈡槦灏忓".utf8)),
      ("lost-bytes", Array("报告".utf8) + [0xE6, 0x9C, 0x3F] + Array(",学校标识码,学校名称\r\n".utf8)),
      ("garbled-mark", Array("锟斤拷锟斤拷锟斤拷,学\u{FFFD}\u{FFFD}\u{FFFD}\r\n2023-03,2142900001".utf8)),
      ("garbled-latin", Array("±¨¸æÆÚ,Ñ§Ð£±êÊ¶Âë,Ñ§Ð£Ãû³Æ\r\n2023-03,2142900001".utf8)),
      ("garbled-question", Array("???,?????,????\r\n2023-03,2142900001,????,610".utf8)),
      ("cut-character", Array(text.utf8) + Array("2023-03,2142900004,东".utf8).dropLast()),
      ("nul", Array(text.utf8) + [UInt8](repeating: 0, count: 64)),
      ("ctrl-z", Array((text + "\u{1A}").utf8)),
      ("private-use", gb(text.replacing("红星", with: "红\u{E000}"))),
      ("private-use-utf-8", Array(text.replacing("红星", with: "红\u{E000}").utf8)),
    ]
  }

  private var lists: [(name: String, bytes: [UInt8])] {
    let codes = form.headings.map { label in
      form.template.indicators.first { $0.label == label }?.code ?? label
    }
    let codeRow = zip(codes, form.headings).map { $0 == $1 ? "" : $0 }.joined(separator: ",")
    let units = form.headings.map { label in
      let indicator = form.template.indicators.first { $0.label == label }
      guard let indicator else { return label }
      return "\(label)（\(indicator.kind == .boolean ? "是/否" : indicator.unit)）"
    }
    let header = form.header
    let wider = text.replacing("\r\n", with: ",5\r\n")
    let turned = zip(form.headings, zip(form.cells, form.of("2142900002").cells))
      .map { "\($0),\($1.0),\($1.1)\r\n" }.joined()
    let merged =
      "报告期,学校标识码,学校名称,基本情况" + String(repeating: ",", count: 59)
      + form.headings.suffix(5).map { ",\($0)" }.joined() + "\r\n,,,"
      + form.template.indicators.map(\.label).joined(separator: ",") + ",,,,,\r\n"
    let list: [(String, String)] = [
      ("semicolons", delimited(";")), ("tabs", delimited("\t")),
      ("sep-line", "sep=|\r\n" + delimited("|")), ("wide-commas", delimited("，")),
      ("cr", text.replacing("\r\n", with: "\r")), ("lf", text.replacing("\r\n", with: "\n")),
      (
        "cr-quoted",
        [header, form.row + "\"一\r二\"\"三\"\"\"", form.of("2142900002").row].joined(separator: "\r")
      ),
      ("title-rows", "三防报表,,\r\n填报单位：黄州区\r\n" + text),
      ("group-headings", text.replacing(header, with: ",,,一、基本情况,,,,二、人防\r\n" + header)),
      ("codes-under-headings", text.replacing(header, with: header + "\r\n" + codeRow)),
      ("codes-over-headings", text.replacing(header, with: codeRow + "\r\n" + header)),
      (
        "column-numbers",
        text.replacing(header, with: header + "\r\n甲,乙,丙" + (1...65).map { ",(\($0))" }.joined())
      ),
      ("two-header-rows", text.replacing(header + "\r\n", with: merged)),
      (
        "repeated-header",
        text
          + text.replacing("00001,", with: "00004,")
          .replacing("00002,", with: "00005,").replacing("00003,", with: "00006,")
      ),
      ("footer", text + "填表人：甲,,审核人：乙\r\n"), ("date-at-end", text + "2023年3月20日"),
      ("total-row", text + ",,合计,1830\r\n"), ("wrong-total", text + ",,合计,1\r\n"),
      ("trailing-empties", text.replacing("\r\n", with: ",,,\r\n")),
      ("headings-by-code", text.replacing(header, with: codes.joined(separator: ","))),
      ("units-in-headings", text.replacing(header, with: units.joined(separator: ","))),
      ("counting-words", text.replacing("防暴头盔数", with: "防暴头盔数（个）")),
      ("other-unit", text.replacing("投入合计", with: "投入合计（元）")),
      ("unknown-column", wider.replacing(header + ",5", with: header + ",食堂数")),
      ("missing-column", text.replacing("专职保安员数", with: "")),
      ("doubled-column", wider.replacing(header + ",5", with: header + ",专职保安员数")),
      ("on-its-side", turned), ("header-alone", header + "\r\n"), ("letter", "关于报送三防报表的通知\r\n"),
    ]
    return list.map { ($0.0, Array($0.1.utf8)) }
  }

  private var rows: [(name: String, bytes: [UInt8])] {
    let cells = form.of("2142900002").cells
    let shifted = cells[..<5] + [""] + cells[5..<67]
    let quoted = cells.map { "“\($0)”" }
    let other = form.of("2142900002")
    let list: [(String, String)] = [
      ("unclosed-quote", form.row + "\"夜班\r\n" + other.row),
      ("swallowed-rows", form.row + "\"夜班\r\n" + other.row + "白班\""),
      ("quotes-inside", form.of("2142900001", "东湖\"红星\"小学").row),
      ("short-row", form.row + "\r\n" + cells.dropLast(2).joined(separator: ",")),
      ("long-row", form.row + ",x"),
      ("comma-in-number", form.with("student_count", "1,234").row),
      ("shifted-row", form.row + "\r\n" + shifted.joined(separator: ",")),
      ("quoted-row", form.row + "\r\n" + quoted.joined(separator: ",")),
      ("scientific-code", form.of("2.14E+09").row), ("lost-zero", form.of("142900001").row),
      ("marked-code", form.of("=\"2142900001\"").row),
      ("unusual-number", form.with("student_count", "６１０人").row),
      ("unreadable-number", form.with("student_count", "约610").row),
      ("invisible-inside", form.with("student_count", "6\u{200B}10").row),
      ("letter-for-digit", form.with("student_count", "61O").row),
      ("blank", form.with("student_count", "").row),
      ("nothing-written", form.with("student_count", "/").row),
      ("word-behind-number", form.with("student_count", "610名").row),
      ("credit-code", form.of("12421122MB12345676").row),
      ("person-as-code", form.of("421122199001011234").row),
      ("other-month", form.row.replacing("2023-03,", with: "2023-02,")),
    ]
    let ended = list.map { ($0.0, Array("\(form.header)\r\n\($0.1)\r\n".utf8)) }
    let cut = text + form.of("2142900004").cells.prefix(20).joined(separator: ",")
    return ended + [("cut-row", Array(cut.utf8))]
  }

  private var cards: [(name: String, bytes: [UInt8])] {
    let lines = String(decoding: form.card, as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let two = lines.map { "\($0[1]),\($0[2])\r\n" }.joined()
    let side = lines.map { "\($0[1]),\($0[2]),\($0[2])\r\n" }.joined()
    let moved = lines.map { "\($0[0]),\($0[1]),,\($0[2])\r\n" }.joined()
    let again = form.card + form.card.drop { $0 != 0x0A }.dropFirst()
    return [
      ("card-other-column", Array(moved.replacing(",,数值", with: ",数值,").utf8)),
      ("card-twice", again),
      ("card-without-header", Array(form.card.drop { $0 != 0x0A }.dropFirst())),
      ("card", form.card), ("card-two-columns", Array(two.utf8)),
      ("cards-side-by-side", Array(side.utf8)), ("card-cut", Array(form.card.prefix(900))),
      ("card-note", form.card + Array("填表说明：本表由学校填报".utf8)),
    ]
  }

  private var markup: [(name: String, bytes: [UInt8])] {
    let bytes = form.submission([form.element])
    let text = String(decoding: bytes, as: UTF8.self)
    func changed(_ old: String, _ new: String) -> [UInt8] {
      Array(text.replacing(old, with: new).utf8)
    }
    let body = text.split(separator: "\n", maxSplits: 1)[1]
    return [
      ("xml", bytes), ("xml-gb2312", gb(text.replacing("UTF-8", with: "GB2312"))),
      ("xml-wrong-encoding", gb(text)), ("xml-utf-16-unmarked", wide(String(body))),
      (
        "xml-prefix",
        Array(
          text.replacing("<", with: "<t:").replacing("<t:?", with: "<?")
            .replacing("<t:/", with: "</t:").replacing("xmlns", with: "xmlns:t").utf8)
      ),
      ("xml-cdata", changed(">610<", "><!-- x --><![CDATA[6]]><?x y?>10<")),
      ("xml-cut", Array(bytes.dropLast(40))), ("xml-two-roots", bytes + bytes),
      ("xml-deep", Array(String(repeating: "<a>", count: 40).utf8)),
      ("xml-doctype", changed("?>\n", "?>\n<!DOCTYPE submission SYSTEM \"http://a/b\">\n")),
      ("xml-entity", changed(">610<", ">&x;<")),
      ("xml-other-namespace", changed("threedef:2023", "threedef:2022")),
      ("xml-unknown-element", changed("</form>", "<food>1</food></form>")),
      ("xml-missing-element", changed("<student_count>610</student_count>", "")),
    ]
  }

  private var wrappings: [(name: String, bytes: [UInt8])] {
    let list = Array(text.utf8)
    let packed = Gzip.pack(list)
    var damaged = packed
    damaged[damaged.count - 6] ^= 1
    var locked = storedZip([("a.csv", list)])
    for index in locked.indices.dropLast(10)
    where locked[index...].starts(with: [0x50, 0x4B, 1, 2]) { locked[index + 8] |= 1 }
    locked[6] |= 1
    let tar = Array("a.csv".utf8) + [UInt8](repeating: 0, count: 252) + Array("ustar".utf8)
    return [
      ("gz", packed),
      ("gz-members", Gzip.pack(Array(list.prefix(99))) + Gzip.pack(Array(list.dropFirst(99)))),
      ("gz-cut", packed.dropLast(4)), ("gz-trailing", packed + [1]), ("gz-damaged", damaged),
      ("zip", storedZip([("a/甲.csv", list), ("~$甲.csv", [1]), ("Thumbs.db", [0])])),
      ("zip-locked", locked), ("zip-empty", storedZip([])),
      ("zip-in-zip", storedZip([("a.zip", storedZip([("b.csv", list)]))])),
      ("xlsx", storedZip([("[Content_Types].xml", []), ("xl/workbook.xml", [])])),
      ("office-cut", storedZip([("[Content_Types].xml", []), ("word/a.xml", [])]).dropLast()),
      ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      ("html", Array("<html><table><tr><td>报告期".utf8)),
      ("mht", Array("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n".utf8)),
      ("spreadsheet-xml", Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:x\"/>".utf8)),
      ("pdf", Array("%PDF-1.7\n".utf8)), ("image", [0xFF, 0xD8, 0xFF, 0xE0]),
      ("word", Array("{\\rtf1}".utf8)), ("rar", Array("Rar!".utf8) + [0x1A, 7, 1, 0]), ("tar", tar),
      ("shortcut", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xC0, 0]), ("nothing", []),
    ]
  }
}
