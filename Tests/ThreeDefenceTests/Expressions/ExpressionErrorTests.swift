import Testing

@testable import ThreeDefence

struct ExpressionErrorTests {
  private func faults(
    _ source: String, expecting: ExpressionExpectation = .boolean, aggregates: Bool = false,
    scope: ExpressionScope = ExpressionForms.scope
  ) -> [ExpressionError.Fault] {
    do {
      _ = try Expression.compile(
        source, scope: scope, expecting: expecting, aggregates: aggregates)
      return []
    } catch {
      return error.faults
    }
  }

  /// Source, code, line, column, what may have been meant.
  typealias Row = (String, ExpressionError.Code, Int, Int, String?)

  @Test(
    arguments: [
      ("", .empty, 1, 1, nil), (" \n ", .empty, 1, 1, nil),
      ("guard_count = ?", .unexpectedCharacter, 1, 15, nil),
      ("guard_count == 3", .unexpectedCharacter, 1, 13, "="),
      ("guard_count ＝ 3", .unexpectedCharacter, 1, 13, "="),
      ("guard_count = 3 && true", .unexpectedCharacter, 1, 17, "and"),
      ("guard_count = 3 || true", .unexpectedCharacter, 1, 17, "or"),
      ("guard_count ≥ 3", .unexpectedCharacter, 1, 13, ">="),
      ("school.type = \"211\"", .unexpectedCharacter, 1, 15, "'"),
      ("school.type = ‘211’", .unexpectedCharacter, 1, 15, "'"),
      ("（guard_count = 3）", .unexpectedCharacter, 1, 1, "("),
      ("guard_count\u{3000}= 3", .unexpectedCharacter, 1, 12, nil),
      ("guard_count % 3 = 0", .unexpectedCharacter, 1, 13, nil),
      ("guard_count = 3 -- three", .comment, 1, 17, nil),
      ("guard_count --3 = 3", .comment, 1, 13, nil),
      ("guard_count /* x */ = 3", .comment, 1, 13, nil),
      ("school.type = '211", .unclosedText, 1, 15, nil),
      ("school.type = '211''", .unclosedText, 1, 15, nil),
      ("guard_count = 3人", .malformedNumber, 1, 15, nil),
      ("guard_count = 1e3", .malformedNumber, 1, 15, nil),
      ("guard_count = 1.2.3", .malformedNumber, 1, 15, nil),
      ("guard_count = 0x1F", .malformedNumber, 1, 15, nil),
      ("guard_count = 99999999999999999999", .numberTooLarge, 1, 15, nil),
      ("guard_count = 0.1234567890123456789", .numberTooLarge, 1, 15, nil),
      ("guard_count = ", .unexpectedToken, 1, 15, nil),
      ("guard_count 3", .unexpectedToken, 1, 13, nil),
      ("(guard_count = 3", .unexpectedToken, 1, 17, nil),
      ("guard_count = 3)", .unexpectedToken, 1, 16, nil),
      ("guard_count = 3 and", .unexpectedToken, 1, 20, nil),
      ("and guard_count = 3", .unexpectedToken, 1, 1, nil),
      ("guard_count is 3", .unexpectedToken, 1, 16, nil),
      ("guard_count is not true", .unexpectedToken, 1, 20, nil),
      ("guard_count not = 3", .unexpectedToken, 1, 17, nil),
      ("guard_count in ()", .unexpectedToken, 1, 17, nil),
      ("guard_count in 3", .unexpectedToken, 1, 16, nil),
      ("guard_count between 1, 3", .unexpectedToken, 1, 22, nil),
      ("guard_count between 1 and", .unexpectedToken, 1, 26, nil),
      ("guard_count =\n  = 3", .unexpectedToken, 2, 3, nil),
      ("case when true then true", .unexpectedToken, 1, 25, nil),
      ("case when true else true end", .unexpectedToken, 1, 16, nil),
      ("case else true end", .simpleCase, 1, 6, nil),
      ("case guard_count when 1 then true end", .simpleCase, 1, 6, nil),
      ("guard_count = null", .nullValue, 1, 15, nil),
      ("1 < guard_count < 3", .chainedComparison, 1, 17, nil),
      ("guard_count = 3 = true", .chainedComparison, 1, 17, nil),
      ("gaurd_count = 3", .unknownName, 1, 1, "guard_count"),
      ("guard_cont = 3", .unknownName, 1, 1, "guard_count"),
      ("Guard_Count = 3", .unknownName, 1, 1, "guard_count"),
      ("专职保安员数 = 3", .unknownName, 1, 1, "guard_count"),
      ("previous.guard_conut = 3", .unknownName, 1, 1, "previous.guard_count"),
      ("prev.guard_count = 3", .unknownName, 1, 1, "previous.guard_count"),
      ("school.tpye = '211'", .unknownName, 1, 1, "school.type"),
      ("month.nubmer = 3", .unknownName, 1, 1, "month.number"),
      ("没有这个 = 3", .unknownName, 1, 1, nil),
      ("true and\n  not\n x.y.z", .unknownName, 3, 2, nil),
      ("'保安' = '保安' and gaurd_count = 3", .unknownName, 1, 17, "guard_count"),
      ("round(guard_count) = 3", .unknownFunction, 1, 1, nil),
      ("flor(guard_count) = 3", .unknownFunction, 1, 1, "floor"),
      ("ceiling(guard_count) = 3", .unknownFunction, 1, 1, nil),
      ("abs() = 3", .argumentCount, 1, 1, nil), ("abs(1, 2) = 3", .argumentCount, 1, 1, nil),
      ("least() = 3", .argumentCount, 1, 1, nil),
      ("guard_count", .wrongType, 1, 1, nil), ("guard_count + 1", .wrongType, 1, 1, nil),
      ("not guard_count", .wrongType, 1, 5, nil),
      ("closed_management and guard_count", .wrongType, 1, 23, nil),
      ("closed_management = 1", .wrongType, 1, 21, nil),
      ("closed_management > gatehouse_24h_duty", .wrongType, 1, 1, nil),
      ("school.type = 211", .wrongType, 1, 15, nil),
      ("school.type < '211'", .wrongType, 1, 1, nil),
      ("school.type in ('111', 211)", .wrongType, 1, 24, nil),
      ("guard_count + school.type = 3", .wrongType, 1, 15, nil),
      ("-closed_management = 3", .wrongType, 1, 2, nil),
      ("case when guard_count then true end", .wrongType, 1, 11, nil),
      ("case when true then true else 1 end", .wrongType, 1, 31, nil),
      ("coalesce(guard_count, 'x') = 3", .wrongType, 1, 23, nil),
      ("floor(closed_management) = 3", .wrongType, 1, 7, nil),
      ("least('a', 'b') = 'a'", .wrongType, 1, 7, nil),
      ("true between false and true", .wrongType, 1, 1, nil),
      ("sum(guard_count) = 3", .aggregateNotAllowed, 1, 1, nil),
      ("min(guard_count) = 3", .aggregateNotAllowed, 1, 1, "least"),
      ("guard_count > max(helmet_count)", .aggregateNotAllowed, 1, 15, "greatest"),
      ("count(*) > 0", .aggregateNotAllowed, 1, 1, nil),
      ("met('S01')", .unknownRequirement, 1, 5, nil),
      ("met(S01)", .unexpectedToken, 1, 5, nil),
    ] as [Row])
  func `a fault has its place and what may have been meant`(row: Row) throws {
    let fault = try #require(faults(row.0).first)
    #expect(fault.code == row.1)
    #expect(fault.line == row.2)
    #expect(fault.column == row.3)
    #expect(fault.closest == row.4)
    for language in Language.allCases {
      let text = fault.phrase.text(language)
      #expect(!text.isEmpty && !text.contains("{"))
      if let closest = row.4 { #expect(text.contains(closest)) }
    }
  }

  @Test(
    arguments: [
      ("min(sum(guard_count))", .nestedAggregate, 5), ("guard_count", .nameOutsideAggregate, 1),
      ("sum(guard_count) + guard_count", .nameOutsideAggregate, 20),
      ("sum(guard_count) + month.number", .nameOutsideAggregate, 20),
      ("sum(closed_management)", .wrongType, 5), ("sum('a')", .wrongType, 5),
      ("count(guard_count)", .unexpectedToken, 7), ("sum(*)", .unexpectedToken, 5),
      ("count(*) filter (guard_count > 1)", .unexpectedToken, 18),
      ("count(*) filter (where guard_count)", .wrongType, 24),
      ("count(*) filter (where count(*) > 1)", .nestedAggregate, 24),
      ("abs(guard_count) filter (where true)", .unexpectedToken, 18),
      ("sum(guard_count, 1)", .unexpectedToken, 16),
    ] as [(String, ExpressionError.Code, Int)])
  func `faults of table columns`(
    source: String, code: ExpressionError.Code, column: Int
  ) throws {
    let fault = try #require(faults(source, expecting: .number, aggregates: true).first)
    #expect(fault.code == code)
    #expect(fault.column == column)
  }

  @Test func `all unknown names and wrong types are told at once, in order`() {
    let found = faults(
      "gaurd_count = 3 and not helmet_count and\n camra_count = 'x' and helmt_count > 1")
    #expect(found.map(\.code) == [.unknownName, .wrongType, .unknownName, .unknownName])
    #expect(found.map(\.line) == [1, 1, 2, 2])
    #expect(found.map(\.offset) == [0, 24, 42, 64])
    #expect(found.map(\.closest) == ["guard_count", nil, "camera_count", "helmet_count"])
  }

  @Test func `a flood of faults is cut off`() {
    let source = (0..<500).map { "x\($0) = 1" }.joined(separator: " and ")
    #expect(faults(source).count == ExpressionError.mostFaults)
  }

  @Test func `an unknown name is told once, and nothing that follows from it`() {
    #expect(faults("floor(gaurd_count / 2) + 1 > least(1, 2) and true").count == 1)
    #expect(faults("case when true then gaurd_count else 1 end = 2").count == 1)
  }

  @Test func `sentences read well in both languages`() throws {
    let unknown = try #require(faults("gaurd_count = 3").first)
    #expect(unknown.phrase.zh == "没有名为“gaurd_count”的指标或属性；是否应为“guard_count”")
    #expect(
      unknown.phrase.en == "name 'gaurd_count' must be a known one; did you mean 'guard_count'")
    let type = try #require(faults("school.type = 211").first)
    #expect(type.phrase.zh == "此处应为文字，不应为数字")
    #expect(type.phrase.en == "text must stand here, not a number")
    let token = try #require(faults("guard_count is 3").first)
    #expect(token.phrase.zh == "此处应为“null”，不应为“3”")
    #expect(token.phrase.en == "'null' must stand here, not '3'")
    let end = try #require(faults("guard_count = ").first)
    #expect(end.phrase.en == "a name, number, text or '(' must stand here, not the end")
    let count = try #require(faults("abs(1, 2) = 3").first)
    #expect(count.phrase.zh == "“abs”的括号内应有 1 项，这里有 2 项")
  }

  @Test func `requirements are known by their ids`() throws {
    var scope = ExpressionForms.scope
    scope.addRequirement("S01", required: .number(places: 0))
    scope.addRequirement("S02", required: .number(places: 0))
    #expect(faults("met('S01')", scope: scope).isEmpty)
    let fault = try #require(faults("met('s01')", scope: scope).first)
    #expect(fault.code == .unknownRequirement)
    #expect(fault.closest == "S01")
    #expect(fault.column == 5)
  }

  @Test func `what is expected of the whole is checked`() {
    #expect(faults("guard_count", expecting: .number).isEmpty)
    #expect(faults("guard_count / 2", expecting: .numberOrBoolean).isEmpty)
    #expect(faults("closed_management", expecting: .numberOrBoolean).isEmpty)
    #expect(faults("closed_management", expecting: .number).map(\.code) == [.wrongType])
    #expect(faults("school.type", expecting: .numberOrBoolean).map(\.code) == [.wrongType])
  }
}
