/// The files of `templates/`: YAML in, typed values out.
///
/// Every reader here takes a file's bytes and the path that messages show, and throws `brokenFile`
/// with a sentence for every problem: `file:line:column`, what stands there, what should.
public enum TemplateFile {
  /// Reports an id that is not its file's name without `.yaml`, by which the settings name it.
  static func check(_ id: String?, of value: YAMLValue?) {
    guard let id, let value else { return }
    let name = value.reader.problems.file.split(separator: "/").last.map(String.init) ?? ""
    guard name != id + ".yaml", name.hasSuffix(".yaml") else { return }
    value.complain(.notAsFileIsNamed, String(name.dropLast(5)), id)
  }
}
