import Foundation

/// School names as they are compared: what differs only in its clothing is the same name.
enum SchoolNames {
  /// Whether two names are the same but for spaces, full width and compatibility forms.
  static func areSame(_ left: String, _ right: String) -> Bool {
    left == right || key(left) == key(right)
  }

  /// The form of a name that is compared: compatibility forms folded (full width, Kangxi radicals),
  /// spaces and invisible characters dropped.
  static func key(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.precomposedStringWithCompatibilityMapping.unicodeScalars
    where !isInvisible(scalar) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }
}
