import Testing

@testable import ThreeDefence

/// A table of expressions over T, F and U: `vehicle_barrier_installed` is true,
/// `perimeter_wall_complete` false and `closed_management` unknown.
struct ExpressionLogicTests {
  private func outcome(_ source: String) throws -> String {
    let spelled = source.split(separator: " ").map { word in
      switch word {
      case "T": "vehicle_barrier_installed"
      case "F": "perimeter_wall_complete"
      case "U": "closed_management"
      default: String(word)
      }
    }
    return try answer(
      spelled.joined(separator: " "),
      [
        "vehicle_barrier_installed": 1, "perimeter_wall_complete": 0, "guard_count": 3,
        "student_count": 500, "total_investment": 1_250,
      ])
  }

  @Test(arguments: [
    ("T and T", "true"), ("T and F", "false"), ("T and U", "unknown"),
    ("F and T", "false"), ("F and F", "false"), ("F and U", "false"),
    ("U and T", "unknown"), ("U and F", "false"), ("U and U", "unknown"),
    ("T or T", "true"), ("T or F", "true"), ("T or U", "true"),
    ("F or T", "true"), ("F or F", "false"), ("F or U", "unknown"),
    ("U or T", "true"), ("U or F", "unknown"), ("U or U", "unknown"),
    ("not T", "false"), ("not F", "true"), ("not U", "unknown"),
    ("T = T", "true"), ("T = F", "false"), ("F = F", "true"), ("T = U", "unknown"),
    ("U = U", "unknown"), ("T <> F", "true"), ("F <> F", "false"), ("F <> U", "unknown"),
    ("T is null", "false"), ("F is null", "false"), ("U is null", "true"),
    ("T is not null", "true"), ("U is not null", "false"),
    ("T in ( F , T )", "true"), ("T in ( F )", "false"), ("T in ( F , U )", "unknown"),
    ("T in ( U , T )", "true"), ("U in ( T )", "unknown"), ("T not in ( F , U )", "unknown"),
    ("coalesce( U , F )", "false"), ("coalesce( T , F )", "true"), ("coalesce( U , U )", "unknown"),
    ("case when T then F else T end", "false"), ("case when F then F else T end", "true"),
    ("case when U then F else T end", "true"), ("case when F then T end", "unknown"),
    ("case when T then U else F end", "unknown"),
  ])
  func `conditions have three values`(source: String, expected: String) throws {
    #expect(try outcome(source) == expected)
  }

  @Test(arguments: [
    ("guard_count = 3", "true"), ("guard_count = 4", "false"), ("guard_count <> 3", "false"),
    ("guard_count != 4", "true"), ("guard_count < 3", "false"), ("guard_count < 4", "true"),
    ("guard_count <= 3", "true"), ("guard_count <= 2", "false"), ("guard_count > 3", "false"),
    ("guard_count > 2", "true"), ("guard_count >= 3", "true"), ("guard_count >= 4", "false"),
    ("helmet_count = 3", "unknown"), ("3 <> helmet_count", "unknown"),
    ("helmet_count < 3", "unknown"), ("helmet_count <= 3", "unknown"),
    ("helmet_count > 3", "unknown"), ("3 >= helmet_count", "unknown"),
    ("guard_count between 3 and 5", "true"), ("guard_count between 1 and 3", "true"),
    ("guard_count between 4 and 5", "false"), ("guard_count between 5 and 1", "false"),
    ("guard_count not between 4 and 5", "true"),
    ("guard_count between 4 and helmet_count", "false"),
    ("guard_count between 1 and helmet_count", "unknown"),
    ("guard_count not between helmet_count and 2", "true"),
    ("helmet_count between 1 and 2", "unknown"),
    ("guard_count in (1, 2, 3)", "true"), ("guard_count not in (1, 2, 3)", "false"),
    ("guard_count in (1, 2)", "false"), ("guard_count in (1, helmet_count)", "unknown"),
    ("guard_count in (helmet_count, 3)", "true"), ("helmet_count not in (1)", "unknown"),
    ("guard_count in (3.0)", "true"), ("guard_count in (9 / 3, 1)", "true"),
    ("guard_count in (10 / 3)", "false"), ("guard_count between 8 / 3 and 10 / 3", "true"),
    ("helmet_count is null", "true"), ("guard_count is not null", "true"),
    ("guard_count / 0 is null", "true"), ("guard_count + helmet_count is null", "true"),
  ])
  func `comparisons with an unknown are unknown`(source: String, expected: String) throws {
    #expect(try outcome(source) == expected)
  }

  @Test(arguments: [
    ("guard_count + 2", "5"), ("guard_count - 5", "-2"), ("guard_count * 7", "21"),
    ("guard_count / 2", "3/2"), ("-guard_count", "-3"), ("- - guard_count", "3"),
    ("+guard_count", "3"),
    ("helmet_count + 1", "unknown"), ("1 - helmet_count", "unknown"),
    ("helmet_count * 0", "unknown"), ("0 / helmet_count", "unknown"), ("-helmet_count", "unknown"),
    ("guard_count / 0", "unknown"), ("0 / 0", "unknown"), ("1 / (guard_count - 3)", "unknown"),
    ("floor(guard_count / 2)", "1"), ("ceil(guard_count / 2)", "2"),
    ("floor(-guard_count / 2)", "-2"),
    ("ceil(-guard_count / 2)", "-1"), ("floor(guard_count / -2)", "-2"),
    ("floor(6 / guard_count)", "2"),
    ("ceil(6 / guard_count)", "2"), ("floor(guard_count)", "3"), ("ceil(helmet_count)", "unknown"),
    ("floor(12.5)", "12"), ("ceil(12.01)", "13"), ("floor(-0.01)", "-1"),
    ("floor(total_investment)", "12"),
    ("abs(guard_count - 5)", "2"), ("abs(-2.5)", "5/2"), ("abs(1 / -3)", "1/3"),
    ("abs(helmet_count)", "unknown"),
    ("least(guard_count, 2, 9)", "2"), ("greatest(guard_count, 2, 9)", "9"), ("least(7)", "7"),
    ("least(1, helmet_count)", "unknown"), ("greatest(helmet_count, 9)", "unknown"),
    ("least(1 / 2, 1 / 3, 0.4)", "1/3"), ("greatest(1 / 2, 1 / 3, 0.4)", "1/2"),
    ("coalesce(helmet_count, 4)", "4"), ("coalesce(guard_count, 4)", "3"),
    ("coalesce(helmet_count, 1 / 0, 0.25)", "1/4"), ("coalesce(guard_count, 1 / 0)", "3"),
    ("coalesce(helmet_count, shield_count)", "unknown"),
    ("case when guard_count > 2 then 1.5 else 2 end", "3/2"),
    ("case when guard_count > 3 then 1.5 when true then 1 / 3 else 2 end", "1/3"),
    ("case when helmet_count > 3 then 1 else 2 end", "2"),
    ("case when guard_count = 1 then 1 when guard_count = 2 then 2 end", "unknown"),
    ("total_investment", "25/2"), ("total_investment + 1", "27/2"),
    ("student_count / guard_count", "500/3"),
  ])
  func `arithmetic is exact and unknown where an operand is`(source: String, expected: String)
    throws
  {
    #expect(try outcome(source) == expected)
  }

  @Test(arguments: [
    ("school.type = '211'", "true"), ("school.type <> '211'", "false"),
    ("school.type = '111'", "false"),
    ("school.type in ('111', '119')", "false"), ("school.type not in ('111', '119')", "true"),
    ("school.ownership = '公办'", "true"), ("school.urban_rural = '111'", "true"),
    ("school.unit = '421102'", "true"), ("school.key_target", "unknown"),
    ("'a' = 'a'", "true"), ("'a' = 'b'", "false"), ("'it''s' = 'its'", "false"),
    ("case when school.type = '211' then 'x' else 'y' end = 'x'", "true"),
    ("coalesce(school.type, '') = '211'", "true"), ("month.number = 3", "true"),
    ("month.year", "2023"),
  ])
  func `what is known of the school and the month can be read`(
    source: String, expected: String
  ) throws {
    #expect(try answer(source, school: ExpressionForms.school()) == expected)
  }

  @Test func `what the register leaves empty is unknown`() throws {
    let school = ExpressionForms.school(type: "")
    #expect(try answer("school.type is null", school: school) == "true")
    #expect(try answer("school.type not in ('111', '119')", school: school) == "unknown")
    #expect(try answer("school.type = ''", school: school) == "unknown")
    #expect(try answer("school.unit is null", school: nil) == "true")
  }
}
