import ThreeDefence

/// The templates that come with the program, which are sound.
enum Shipped {
  /// The form edition.
  static let form = sound { () throws(ThreeDefenceError) in
    try TemplateStore().form("three-defence-2023")
  }

  /// The standard.
  static let standard = sound { () throws(ThreeDefenceError) in
    try TemplateStore().standard("hubei", month: month, form: form)
  }

  /// A month in which both are in force.
  static let month: Month = {
    guard let month = Month("2023-03") else { preconditionFailure("2023-03 is a month") }
    return month
  }()

  /// What is read of a file that is sound.
  static func sound<Read>(_ read: () throws(ThreeDefenceError) -> Read) -> Read {
    do throws(ThreeDefenceError) { return try read() } catch {
      preconditionFailure("what is shipped is sound: \(error)")
    }
  }
}
