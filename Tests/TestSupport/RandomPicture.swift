import ThreeDefence

extension PictureBuilder {
  /// A month of up to nine units in one to three prefectures and up to sixty schools in any state.
  ///
  /// The same seed gives the same month; shuffled, its units and schools are added in another order.
  public static func random(seed: UInt64, shuffled: Bool) -> PictureBuilder {
    var random = SeededGenerator(seed: seed)
    var builder = PictureBuilder()
    var units: [String] = []
    for prefecture in 0..<Int.random(in: 1...3, using: &random) {
      units += (0..<Int.random(in: 1...3, using: &random)).map { "42\(11 + prefecture)0\($0)" }
    }
    let schools = (0..<Int.random(in: 0...60, using: &random)).map { number in
      RandomSchool(number: number, units: units, using: &random)
    }
    for school in schools where school.isUnexpected {
      builder.add(unexpected: school.unexpected(in: builder))
    }
    var order = Array(schools.indices)
    if shuffled {
      units.shuffle(using: &random)
      order.shuffle(using: &random)
    }
    for unit in units { builder.add(unit: unit, "单位\(unit)") }
    for number in order where !schools[number].isUnexpected {
      schools[number].add(to: &builder)
    }
    return builder
  }
}

private struct RandomSchool {
  let code: String
  let unit: String
  let state: ReturnState
  let day: Int
  let values: [Int64?]
  let isUnexpected: Bool

  init(number: Int, units: [String], using random: inout SeededGenerator) {
    code = String(2_142_900_000 + number)
    unit = units.randomElement(using: &random) ?? ""
    state = ReturnState.allCases.randomElement(using: &random) ?? .missing
    day = Int.random(in: 1...25, using: &random)
    isUnexpected = Int.random(in: 0..<8, using: &random) == 0
    values = (0..<5).map { indicator in
      Int.random(in: 0..<6, using: &random) == 0
        ? nil : Int64.random(in: 0...(indicator == 1 ? 1 : 1_000_000), using: &random)
    }
  }

  func unexpected(in builder: PictureBuilder) -> UnexpectedReturn {
    UnexpectedReturn(
      schoolCode: code, schoolName: "校\(code)",
      unit: ReportingUnit(code: unit, name: "单位\(unit)"),
      arrival: builder.arrival("\(code).csv", at: builder.moment(day)), reason: .unknown)
  }

  func add(to builder: inout PictureBuilder) {
    let arrival = builder.arrival("\(code).csv", at: builder.moment(state == .late ? 26 : day))
    builder.add(
      school: code, "校\(code)", unit: unit, state: state,
      deciding: state == .missing ? nil : arrival,
      values: state == .onTime || state == .late ? values : nil,
      monthsMissed: state == .missing ? 1 : 0)
  }
}
