// swift-tools-version: 6.2
import PackageDescription

/// Every target of our own: Swift 6 mode, strict imports, warnings are errors.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What fuzzing and its replay read from: one set of sources, built as a test or, when asked for, as
/// the program that libFuzzer drives.
let fuzzed: [Target.Dependency] = ["Interchange", "ThreeDefence", "TestSupport"]
let fuzzing: Target =
  Context.environment["THREEDEF_FUZZING"] == nil
  ? .testTarget(
    name: "FuzzTests", dependencies: fuzzed, path: "Tests/Fuzz",
    exclude: ["Driver", "corpus", "dictionaries", "run.sh", "seeds.py"], swiftSettings: strict)
  : .executableTarget(
    name: "threedef-fuzz", dependencies: fuzzed, path: "Tests/Fuzz",
    exclude: ["Replay", "corpus", "dictionaries", "run.sh", "seeds.py"],
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])

let package = Package(
  name: "threedef",
  products: [
    .executable(name: "threedef", targets: ["threedef"]),
    .library(name: "ThreeDefence", targets: ["ThreeDefence"]),
    // Stands before the C library in tests that disturb the program.
    .library(name: "Faults", type: .dynamic, targets: ["Faults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CDigest"),
    .target(name: "CTemplates"),
    .target(name: "CSystem"),
    .target(
      name: "Interchange", dependencies: ["CDigest", "CLibXML2", "CZlib", "CTemplates"],
      swiftSettings: strict),
    .target(
      name: "ThreeDefence",
      dependencies: [
        "CSystem",
        "Interchange",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "threedef",
      dependencies: [
        "ThreeDefence", "Interchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["ThreeDefence", "Interchange"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "Faults", path: "Tests/Faults"),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ThreeDefenceTests",
      dependencies: [
        "ThreeDefence", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "threedefTests", dependencies: ["ThreeDefence", "TestSupport", "threedef"],
      exclude: ["Cases", "City", "Closed"],
      swiftSettings: strict),
    fuzzing,
  ],
  swiftLanguageModes: [.v6]
)
