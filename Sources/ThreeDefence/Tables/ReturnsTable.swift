extension Table {
  /// 报送明细: every expected school, its state, and the arrival that decides it.
  static func returns(_ picture: MonthPicture) -> Table {
    let headings: [Heading] = [
      .unitCode, .unit, .schoolCode, .school, .state, .receivedAt, .clock, .file, .revisions,
      .lateBy,
    ]
    let schools = picture.schools
    let clock = picture.header.clock
    return Table(
      "returns", headings: headings.map(\.phrase), count: schools.count
    ) { number, cells in
      cells.append(.text(schools[number].school.unit.code))
      cells.append(.text(schools[number].school.unit.name))
      cells.append(.text(schools[number].school.code))
      cells.append(.text(schools[number].school.name))
      cells.append(.word(schools[number].state.word))
      if let deciding = schools[number].deciding {
        cells.append(.text(clock.text(deciding.receivedAt)))
        cells.append(.word(deciding.clock.word))
        cells.append(.text(deciding.file))
      } else {
        cells.append(contentsOf: repeatElement(.blank, count: 3))
      }
      cells.append(.number(Int64(schools[number].revisions)))
      cells.append(.lateness(seconds: schools[number].lateBy))
    }
  }
}

extension Cell {
  /// 迟报时长 to the whole minute: `1天2小时3分`.
  ///
  /// A form late by a moment reads `0天0小时0分`; one that was on time is blank.
  static func lateness(seconds: Int?) -> Cell {
    seconds.map { .minutes(Int64($0) / 60) } ?? .blank
  }
}
