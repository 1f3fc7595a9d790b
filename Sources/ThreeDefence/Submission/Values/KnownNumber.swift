/// A number of another kind that stands where a school code should.
enum KnownNumber: Sendable, CaseIterable {
  /// 统一社会信用代码, GB 32100-2015: 18 digits and capital letters.
  case creditCode
  /// 公民身份号码, GB 11643-1999: 17 digits, and a digit or X.
  case identity
  /// The number of a mobile telephone 手机号码: 11 digits.
  case mobile
  /// 行政区划代码, GB/T 2260: 6 digits, or 12 of a village.
  case division

  /// Whether it is a person's, and not to be shown.
  var isPersonal: Bool { self == .identity || self == .mobile }

  /// What a text is; nil where it is not certain.
  ///
  /// The nine digits of a town are not told from a school code without its first zero.
  init?(_ text: [Unicode.Scalar]) {
    guard (6...18).contains(text.count), text.allSatisfy(\.isASCII) else { return nil }
    let letters = text.map { UInt8(ascii: $0) }
    let areDigits = letters.allSatisfy { Self.isDigit($0) }
    switch letters.count {
    case 6, 12:
      guard areDigits, Self.isDivision(letters[...]), !Self.isSchoolType(letters) else {
        return nil
      }
      self = .division
    case 11:
      guard areDigits, letters[0] == UInt8(ascii: "1"), letters[1] >= UInt8(ascii: "3") else {
        return nil
      }
      self = .mobile
    case 18:
      if Self.isIdentity(letters) {
        self = .identity
      } else if Self.isCreditCode(letters) {
        self = .creditCode
      } else {
        return nil
      }
    default: return nil
    }
  }

  // MARK: - What is not shown

  /// A text with every number of a person in it, as far as it stands by itself, made unreadable.
  static func masked(_ text: String) -> String {
    guard text.utf8.count >= 11 else { return text }
    var masked = Array(text.unicodeScalars)
    let read = masked.map(CellText.halfWidth)
    for run in read.indices.split(whereSeparator: {
      !isLetter(read[$0]) && !CellText.isBlank(read[$0])
    }) {
      let whole = isPersonal(run, in: read)
      for word in run.split(whereSeparator: { CellText.isBlank(read[$0]) })
      where whole || isPersonal(word, in: read) {
        for index in word { masked[index] = "*" }
      }
    }
    return String(String.UnicodeScalarView(masked))
  }

  private static func isPersonal(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    KnownNumber(text[range].filter { !CellText.isBlank($0) })?.isPersonal == true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  // MARK: - Kinds

  private static func isDigit(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
  }

  /// The number that some digits are; nil where they are none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether a division's code begins so: the first two digits are of a province.
  private static func isDivision(_ letters: ArraySlice<UInt8>) -> Bool {
    guard number(letters.prefix(6)) != nil, let province = number(letters.prefix(2)) else {
      return false
    }
    return switch province {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
    default: false
    }
  }

  /// Whether a school code may begin so, with 办学类型 (GB/T 33782) and province.
  private static func isSchoolType(_ letters: [UInt8]) -> Bool {
    switch number(letters.prefix(2)) ?? 0 {
    case 11, 21, 22, 31...37, 51, 52: true
    default: false
    }
  }

  /// Whether a division, a day of birth, three digits and a last character stand there.
  ///
  /// The last character is not checked: a number with a slip in it is a person's all the same.
  private static func isIdentity(_ letters: [UInt8]) -> Bool {
    guard letters[..<17].allSatisfy(isDigit), isDivision(letters[...]),
      isDigit(letters[17]) || letters[17] | 0x20 == UInt8(ascii: "x"),
      let year = number(letters[6..<10]), let month = number(letters[10..<12]),
      let day = number(letters[12..<14])
    else { return false }
    return 1900...2099 ~= year && 1...12 ~= month && 1...31 ~= day
  }

  /// The characters of a credit code, each worth its place: no I, O, S, V or Z.
  private static let creditLetters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Whether an office, a division, nine letters or digits and a check character stand there: with a
  /// letter among the nine it can be nothing else; without, the check character must be right.
  private static func isCreditCode(_ letters: [UInt8]) -> Bool {
    let places = letters.compactMap {
      creditLetters.firstIndex(of: isDigit($0) ? $0 : $0 & ~0x20)
    }
    guard places.count == 18, isDivision(letters[2...]) else { return false }
    if !letters[8..<17].allSatisfy(isDigit) { return true }
    var (sum, weight) = (0, 1)
    for place in places[..<17] {
      sum += place * weight
      weight = weight * 3 % 31
    }
    return (sum + places[17]) % 31 == 0
  }
}
