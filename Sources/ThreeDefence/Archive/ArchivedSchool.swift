internal import Interchange

extension XMLWriter {
  /// Writes a row of the register; what it does not give is left out.
  mutating func write(_ school: School) {
    start("school")
    attribute("code", school.code)
    attribute("name", school.name)
    attribute("unit", school.unit.code)
    attribute("unit-name", school.unit.name)
    attribute("type", ifGiven: school.type)
    attribute("ownership", ifGiven: school.ownership)
    attribute("urban-rural", ifGiven: school.urbanRural)
    attribute("key-target", ifGiven: school.keyTarget.map { $0 ? "true" : "false" } ?? "")
    attribute("valid-from", ifGiven: school.validFrom?.description ?? "")
    attribute("valid-to", ifGiven: school.validTo?.description ?? "")
    attribute("contact", ifGiven: school.contact)
    attribute("phone", ifGiven: school.phone)
    end()
  }

  /// Writes where a school stands, and when what was received.
  mutating func write(_ entry: SchoolReturn, clock: BureauClock) {
    start("school")
    attribute("code", entry.school.code)
    attribute("state", entry.state.rawValue)
    if entry.state == .onTime || entry.state == .late, let deciding = entry.deciding {
      attribute("first-accepted", clock.text(deciding.receivedAt))
    }
    if let last = entry.last { attribute("last-received", clock.text(last.receivedAt)) }
    end()
  }

  /// Writes a school that reported and was not expected.
  mutating func write(_ school: UnexpectedReturn) {
    empty("unexpected", [("school", school.schoolCode), ("reason", school.reason.rawValue)])
  }

  /// Adds an attribute, unless its value is empty.
  mutating func attribute(_ name: String, ifGiven value: String) {
    if !value.isEmpty { attribute(name, value) }
  }
}
