/// The columns of `schools.csv` (formats.md section 1), in the order in which they are written.
enum RegisterColumn: Int, BureauColumn {
  case code, name, unitCode, unitName, type, ownership, urbanRural, keyTarget, validFrom, validTo
  case contact, phone

  /// Figures hang on all of them but the two that tell whom to call.
  var isRequired: Bool { self != .contact && self != .phone }

  /// Columns that offices like to add.
  static let passedOver: Set = ["序号", "备注", "no", "no.", "remark"]
}
