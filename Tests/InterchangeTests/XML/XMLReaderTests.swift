import Interchange
import Testing

struct XMLReaderTests {
  @Test(arguments: [
    ("an element", "<a/>", ["1 <a none>", "1 </>"]),
    ("text", "<a>b\u{5B66}c</a>", ["1 <a none>", "[b\u{5B66}c]", "1 </>"]),
    (
      "the default namespace", "<a xmlns='urn:n'><b/></a>",
      ["1 <a expected>", "1 <b expected>", "1 </>", "1 </>"]
    ),
    (
      "a prefix", "<p:a xmlns:p='urn:n'><b/></p:a>",
      ["1 <a expected>", "1 <b none>", "1 </>", "1 </>"]
    ),
    ("another namespace", "<a xmlns='urn:m'/>", ["1 <a other>", "1 </>"]),
    (
      "a namespace undone", "<a xmlns='urn:n'><b xmlns=''/></a>",
      ["1 <a expected>", "1 <b none>", "1 </>", "1 </>"]
    ),
    ("a namespace that only begins alike", "<a xmlns='urn:nn'/>", ["1 <a other>", "1 </>"]),
    ("CDATA", "<a>x<![CDATA[<&>]]>y</a>", ["1 <a none>", "[x<&>y]", "1 </>"]),
    ("the five entities", "<a>&lt;&gt;&amp;&quot;&apos;</a>", ["1 <a none>", "[<>&\"']", "1 </>"]),
    (
      "character references", "<a>&#23398;&#x5b66;</a>",
      ["1 <a none>", "[\u{5B66}\u{5B66}]", "1 </>"]
    ),
    (
      "comments and instructions", "<?p q?><!-- c --><a>x<!-- c -->y<?p q?>z</a><!-- d -->",
      ["1 <a none>", "[xyz]", "1 </>"]
    ),
    (
      "attributes", "<a b='1' c=\"&lt;&#65;\t\u{5B66}\" p:d='' xmlns:p='urn:n'/>",
      ["1 <a none b none [1] c none [<A \u{5B66}] d expected []>", "1 </>"]
    ),
    (
      "ampersands in attributes", "<?x?><a b='A&amp;B &#38;amp; &amp;#38;&amp;'/>",
      ["1 <a none b none [A&B &amp; &#38;&]>", "1 </>"]
    ),
    (
      "lines", "\n<a\n>\r\n<b/>\r</a>",
      ["3 <a none>", "[\n]", "4 <b none>", "4 </>", "[\n]", "4 </>"]
    ),
    (
      "a declaration that lies", "<?xml version='1.0' encoding='UTF-16'?><a>\u{5B66}</a>",
      ["1 <a none>", "[\u{5B66}]", "1 </>"]
    ),
    (
      "an encoding nobody knows", "<?xml version='1.0' encoding='x-none'?><a>\u{5B66}</a>",
      ["1 <a none>", "[\u{5B66}]", "1 </>"]
    ),
    ("standalone", "<?xml version='1.0' standalone='yes'?><a/>", ["1 <a none>", "1 </>"]),
  ])
  func `reads`(what: String, document: String, events: [String]) {
    let result = read(Array(document.utf8))
    #expect(result.fault == nil)
    #expect(result.events == events)
  }
}
