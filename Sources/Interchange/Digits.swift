/// Appends a number in decimal digits, with a minus sign where it is below 0.
func appendDecimal(_ number: Int64, to bytes: inout [UInt8]) {
  appendDigits(number.magnitude, isNegative: number < 0, places: 0, to: &bytes)
}

/// Appends a number of whole hundredths with a point and two places: 1234 as `12.34`, -5 as `-0.05`.
func appendHundredths(_ number: Int64, to bytes: inout [UInt8]) {
  appendDigits(number.magnitude, isNegative: number < 0, places: 2, to: &bytes)
}

/// Appends digits with a point before the last of them, and at least one digit before the point.
private func appendDigits(
  _ number: UInt64, isNegative: Bool, places: Int, to bytes: inout [UInt8]
) {
  // 20 digits, a point and a sign, filled from the right.
  var text = InlineArray<22, UInt8>(repeating: UInt8(ascii: "0"))
  var first = 22
  var rest = number
  repeat {
    if places > 0, first == 22 - places {
      first -= 1
      text[first] = UInt8(ascii: ".")
    }
    first -= 1
    text[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  } while rest > 0 || (places > 0 && first > 20 - places)
  if isNegative {
    first -= 1
    text[first] = UInt8(ascii: "-")
  }
  bytes.append(addingCapacity: 22 - first) { target in
    for index in first..<22 { target.append(text[index]) }
  }
}
