internal import Interchange

extension XMLWriter {
  /// Writes who was expected and how they reported, unit by unit and in total.
  mutating func writeReporting(_ summary: Summary) {
    start("reporting")
    for (group, counts) in zip(summary.groups, summary.states) where group.kind != .subtotal {
      start(group)
      if group.kind == .unit { attribute("name", group.name) }
      attribute("expected", String(counts.expected))
      attribute("on-time", String(counts.onTime))
      attribute("late", String(counts.late))
      attribute("returned", String(counts.returned))
      attribute("missing", String(counts.missing))
      attribute("unexpected", String(counts.unexpected))
      end()
    }
    end()
  }

  /// Writes every indicator's figure, unit by unit and in total; the lowest of nothing is empty.
  mutating func writeSummary(_ summary: Summary, template: FormTemplate) {
    let tags = template.indicators.map { XMLTag($0.id) }
    start("summary")
    for (number, group) in summary.groups.enumerated() where group.kind != .subtotal {
      start(group)
      attribute("counted", String(summary.counted[number]))
      for (indicator, figures) in summary.figures.enumerated() {
        let figure = Cell.figure(figures[number], of: template.indicators[indicator])
        element(tags[indicator], figure.text(.en))
      }
      end()
    }
    end()
  }

  /// Writes how schools stand against each requirement and overall, unit by unit and in total.
  mutating func writeCompliance(_ summary: Summary) {
    start("compliance")
    for (number, group) in summary.groups.enumerated() where group.kind != .subtotal {
      start(group)
      for requirement in summary.compliance {
        let counts = requirement.groups[number]
        empty(
          "requirement",
          [
            ("id", requirement.id), ("met", String(counts.met)), ("unmet", String(counts.unmet)),
            ("undetermined", String(counts.undetermined)),
          ])
      }
      end()
    }
    end()
  }

  private mutating func start(_ group: UnitGroup) {
    if group.kind == .total {
      start("total")
    } else {
      start("unit")
      attribute("code", group.code)
    }
  }
}
