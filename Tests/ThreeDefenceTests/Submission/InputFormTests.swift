import Foundation
import Glibc
import Interchange
import TestSupport
import Testing

@testable import ThreeDefence

/// The table of docs/formats.md that says what becomes of every form of input, held to the reader.
struct InputFormTests {
  private let forms: [(name: String, bytes: [UInt8])]

  init() throws { forms = try InputForms().all }

  /// What the document says of a form: 收, 提示 or 退回, and the checks that tell it.
  private struct Row: Equatable {
    var outcome: String
    var checks: [String]
  }

  /// The rows of the document, by name: `| 名称 | 送来的样子 | 结果 | 检查号 | … |`.
  private func documented() throws -> [String: Row] {
    let text = try String(contentsOfFile: repositoryRoot + "docs/formats.md", encoding: .utf8)
    var rows: [String: Row] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, ["收", "提示", "退回"].contains(cells[2]) else { continue }
      let name = cells[0].trimmingCharacters(in: ["`"])
      let checks = cells[3].split { " `、".contains($0) }.map(String.init)
      #expect(rows.updateValue(Row(outcome: cells[2], checks: checks), forKey: name) == nil)
    }
    return rows
  }

  private func findings(_ bytes: [UInt8]) throws -> [ReadingFinding] {
    let submission = try read(bytes)
    return submission.findings + submission.documents.flatMap(\.findings)
  }

  @Test func `every form of input does what the document says, and no other is in it`() throws {
    let documented = try documented()
    #expect(Set(documented.keys) == Set(forms.map(\.name)))
    for (name, bytes) in forms {
      let findings = try findings(bytes)
      let isReturned = findings.contains { $0.severity == .fatal }
      let outcome = isReturned ? "退回" : findings.isEmpty ? "收" : "提示"
      #expect(
        Row(outcome: outcome, checks: Set(findings.map(\.check)).sorted()) == documented[name],
        "\(name): \(findings.map { $0.message.text(.zh) { $0 } })")
    }
  }

  @Test func `one cause is one message`() throws {
    // A missing column, or one in another unit, is told where it lacks and where it stands.
    let twice = ["other-unit": 2]
    for (name, bytes) in forms {
      let told = Set(try findings(bytes).map(\.message))
      #expect(told.count <= twice[name, default: 1], "\(name): \(told)")
    }
  }

  @Test func `a file that comes byte by byte reads as the whole`() throws {
    for (name, bytes) in forms {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let (input, output) = (ends[0], ends[1])
      let writer = Thread {
        for byte in bytes { withUnsafeBytes(of: byte) { _ = write(output, $0.baseAddress, 1) } }
        close(output)
      }
      writer.start()
      let come = try StandardInput.read(limit: 1 << 20, from: input)
      close(input)
      #expect(come == bytes, "\(name)")
      #expect(try findings(come) == findings(bytes), "\(name)")
    }
  }

  @Test func `a file that is packed byte by byte reads as the whole`() throws {
    for (name, bytes) in forms where FileKind.of(bytes) == .text || FileKind.of(bytes) == .xml {
      let packed = bytes.flatMap { Gzip.pack([$0]) }
      let (whole, again) = (try read(bytes), try read(packed))
      #expect(again.documents.map(\.values) == whole.documents.map(\.values), "\(name)")
      #expect(again.documents.map(\.forms) == whole.documents.map(\.forms), "\(name)")
      #expect(again.documents.map(\.findings) == whole.documents.map(\.findings), "\(name)")
    }
  }

  @Test func `what is accepted holds the values that were sent`() throws {
    let sent = try readDocument(SampleForm().list([SampleForm().row])).values
    let others = ["quotes-inside", "unusual-number", "marked-code", "xml-unknown-element"]
    for (name, bytes) in forms where try !findings(bytes).contains(where: { $0.severity == .fatal })
    {
      let documents = try read(bytes).documents
      let count = documents.map(\.forms.count).reduce(0, +)
      let isOne = name.hasPrefix("xml") || name.hasPrefix("card") || others.contains(name)
      let expected = isOne ? 1 : ["cr-quoted": 2, "repeated-header": 6][name, default: 3]
      #expect(count == expected, "\(name)")
      for document in documents {
        for form in document.forms.indices {
          #expect((0..<60).allSatisfy { document.values[form, $0] == sent[0, $0] }, "\(name)")
        }
      }
    }
  }
}
