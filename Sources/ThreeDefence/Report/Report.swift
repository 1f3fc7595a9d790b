/// The month on one page: `report.html`, one file that needs no other, to be read on a screen or from
/// A4 paper.
///
/// It is made of the picture and of nothing else, so that the same month gives the same bytes.
public struct Report: Sendable {
  /// The name of its file.
  public static let fileName = "report.html"

  /// The month.
  let picture: MonthPicture
  /// Its figures by group.
  let summary: Summary
  /// The language of everything on the page.
  let language: Language

  /// A month's report.
  public init(_ picture: MonthPicture, summary: Summary, language: Language) {
    self.picture = picture
    self.summary = summary
    self.language = language
  }

  /// The page.
  public func html() -> [UInt8] {
    var page = Page()
    let root: KeyValuePairs = [
      "xmlns": "http://www.w3.org/1999/xhtml", "lang": language == .zh ? "zh-CN" : "en",
    ]
    page.element("html", root) { page in
      page.element("head") { writeHead(to: &$0) }
      page.line()
      page.element("body") { page in
        Bar.writePattern(to: &page)
        page.element("main") { page in
          writeTitle(to: &page)
          writeHeadlines(to: &page)
          writeReturns(to: &page)
          writeFourHundreds(to: &page)
          writeUnmet(to: &page)
          writeGuards(to: &page)
          writeHazards(to: &page)
          writeMonths(to: &page)
          writeTables(to: &page)
          writeFoot(to: &page)
        }
      }
    }
    return page.bytes
  }

  private func writeHead(to page: inout Page) {
    page.empty("meta", ["charset": "utf-8"])
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.element("title", "\(picture.header.bureau) \(title)")
    page.element("style", Report.style)
  }

  /// Writes a part of the page under its heading.
  func writePart(
    _ heading: ReportSentence, _ name: String, to page: inout Page,
    _ content: (inout Page) -> Void
  ) {
    page.line()
    page.element("section", ["class": name]) { page in
      page.element("h2", say(heading))
      content(&page)
    }
  }

  /// A sentence with its facts in the page's language.
  func say(_ sentence: any Catalogue, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }

  /// A heading as a page writes it, without the marks of an id.
  func heading(_ phrase: Phrase) -> String {
    let text = phrase.text(language)
    return language == .zh ? text : text.replacing("_", with: " ")
  }
}
