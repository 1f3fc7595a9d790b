import ArgumentParser
import ThreeDefence

/// Blank forms and schemas, made from the form edition.
struct TemplateCommand: ParsableCommand {
  /// What can be made.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case csv, card, xml, xsd
    case archiveSchema = "archive-xsd"
    case form, standard, table, letter
  }

  static var configuration: CommandConfiguration { .init("template", .template) }

  @Argument(help: .text(.templateKind, .kind))
  var kind: Kind

  @Argument(help: .text(.templateID, .id))
  var id: String?

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var month: MonthToFillInOption

  @Option(help: .text(.unitToFillIn, .code))
  var unit: String?

  @Option(help: .text(.templateOutput, .file), completion: .file())
  var output: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard let id, TemplateStore.Kind(rawValue: kind.rawValue) == nil else { return }
    throw UsageError(.noID, kind.rawValue, id)
  }

  func run() throws {
    let session = try Session(workspace, options, tellsUnused: false)
    if kind == .card, let unit, try cards(session, unit) { return }
    let bytes = try bytes(session)
    guard let output else { return Console.write(bytes) }
    try NamedFile.write(bytes, to: output)
    if !options.quiet { Console.say(Session.text(.written, output)) }
  }

  /// A card for each school of a unit, in a folder; false when one card alone is asked for.
  private func cards(_ session: Session, _ unit: String) throws -> Bool {
    let unit = try session.pipeline.unit(unit)
    let month = session.month(month)
    let schools = session.pipeline.schools(ofUnit: unit.code, in: month)
    guard let output, NamedFile.isFolder(output), !schools.isEmpty else {
      if schools.count < 2 { return false }
      throw UsageError(.severalCards, unit.name, String(schools.count), unit.code)
    }
    let template = session.pipeline.checks.template
    try NamedFile.write(
      schools.map { (BlankForm.cardName($0), BlankForm.card(template, month: month, school: $0)) },
      into: output)
    if !options.quiet { Console.say(Session.text(.writtenCards, output, String(schools.count))) }
    return true
  }

  private func bytes(_ session: Session) throws -> [UInt8] {
    if let kind = TemplateStore.Kind(rawValue: kind.rawValue) {
      return try session.pipeline.template(kind, id: id, language: Session.language)
    }
    let template = session.pipeline.checks.template
    let month = session.month(month)
    let unit = try self.unit.map { try session.pipeline.unit($0).code }
    let schools = unit.map { session.pipeline.schools(ofUnit: $0, in: month) } ?? []
    let stated = unit == nil ? self.month.month : month
    switch kind {
    case .csv: return BlankForm.list(template, month: stated, schools: schools)
    case .card: return BlankForm.card(template, month: stated, school: schools.first)
    case .xml: return BlankForm.xml(template, month: stated, unit: unit, schools: schools)
    case .xsd: return Array(template.submissionSchema().utf8)
    case .archiveSchema: return Array(template.archiveSchema().utf8)
    case .form, .standard, .table, .letter: return []
    }
  }
}
