/// The classes of schools by a property of the register, numbered in printing order.
struct SchoolClasses: Sendable {
  /// The codes of the classes that some school which counts is in; one that the register does not
  /// give is empty and comes last.
  let codes: [String]
  /// The number of each school's class; -1 for one that no school which counts is in.
  let ofSchool: [Int32]

  /// - Parameters:
  ///   - schools: all schools that forms may belong to.
  ///   - property: the property.
  ///   - counted: how many schools, from the first on, count.
  ///   - others: the numbers of further schools that count.
  init(
    _ schools: SchoolTraits, by property: TableLayout.Property, counted: Int, others: [Int]
  ) {
    let texts = schools[property.trait]
    let (known, asMet) = (texts.known, texts.ofSchool)
    var isMet = [Bool](repeating: false, count: known.count)
    for school in asMet.prefix(counted) { isMet[Int(school)] = true }
    for other in others { isMet[Int(asMet[other])] = true }
    let order = known.indices.filter { isMet[$0] }.sorted {
      (known[$0].isEmpty ? 1 : 0, known[$0]) < (known[$1].isEmpty ? 1 : 0, known[$1])
    }
    var place = [Int32](repeating: -1, count: known.count)
    for (number, met) in order.enumerated() { place[met] = Int32(number) }
    codes = order.map { known[$0] }
    ofSchool = asMet.map { place[Int($0)] }
  }
}
