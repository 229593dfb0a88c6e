// swift-tools-version: 6.1
import PackageDescription

/// `Scripts/fuzz` sets it: the rooms are built for libFuzzer, and its program is there.
let fuzzes = Context.environment["KANTEI_FUZZ"] != nil

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  // Of several `--sanitize` swiftc only takes the last, and libFuzzer would see no edges.
  + (fuzzes ? [.unsafeFlags(["-sanitize=address,fuzzer"])] : [])

/// OpenVINO is unpacked by `Scripts/fetch-deps` into `.deps/openvino`; its libraries carry `RPATH=$ORIGIN`. Loaded when it is first called.
let openVINO = "\(Context.packageDirectory)/.deps/openvino"
let openVINOLink: [LinkerSetting] = [
  .unsafeFlags([
    "-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../../../.deps/openvino/lib",
    "-Xlinker", "-rpath", "-Xlinker", "\(openVINO)/lib",
  ])
]

/// A room of the house: `Sources/NAME` and `Tests/NAMETests`, dependencies only downstream.
func room(
  _ name: String, on dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  settings: [SwiftSetting] = [], linker: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict + settings,
    linkerSettings: linker)
}

func tests(_ name: String, on dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

func cLibrary(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "kantei",
  products: [
    .executable(name: "kantei", targets: ["kantei"]),
    .library(name: "kantei-blaslog", type: .dynamic, targets: ["BLASLog"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    cLibrary("CGLib", pkgConfig: "gobject-2.0", apt: "libvips-dev"),
    .target(name: "CVips", dependencies: ["CGLib"], path: "Sources/System/CVips"),
    cLibrary("CChafa", pkgConfig: "chafa", apt: "libchafa-dev"),
    cLibrary("CNcurses", apt: "libncursesw5-dev"),
    cLibrary("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    cLibrary("COpenBLAS", pkgConfig: "openblas", apt: "libopenblas-dev"),
    cLibrary("CMeCab", apt: "libmecab-dev"),
    cLibrary("CVTerm", pkgConfig: "vterm", apt: "libvterm-dev"),
    .target(
      name: "COpenVINO", path: "Sources/System/COpenVINO", linkerSettings: openVINOLink),

    // What Swift's Glibc leaves out of glibc.
    .systemLibrary(name: "CMalloc", path: "Sources/System/CMalloc"),

    // Swift can't pick a processor's instructions at run time.
    .target(name: "CHalf", path: "Sources/System/CHalf"),
    .target(name: "CFloatLoops", path: "Sources/System/CFloatLoops"),

    room("Prose"),
    room("Files"),
    room("Installation", resources: [.copy("Resources")]),
    room("Catalog", on: ["Prose", "Files", "CLibXML2", "Photos"]),
    room("Claims"),
    room("Morphology", on: ["Claims", "CMeCab"]),
    room("Features", on: ["CHalf"]),
    room("Photos", on: ["CGLib", "CVips"]),
    room("Perception", on: ["Prose", "Files", "Features", "Photos", "COpenVINO", "CGLib", yams]),
    room("Matching", on: ["Claims", "Features", "CHalf", "COpenBLAS"]),
    room(
      "Exchange",
      on: ["Prose", "Files", "Catalog", "Claims", "Features", "Matching", "Photos", "Records", "CGLib"]),
    room(
      "Auditing",
      on: [
        "Prose", "Files", "Catalog", "Claims", "Morphology", "Features", "Photos", "Perception", "Matching", "Learning",
        "Records", "Installation", "CGLib", "CMalloc", "COpenBLAS", yams,
      ]),
    room("Learning", on: ["Prose", "Claims", "Features", "Matching", "CFloatLoops", "COpenBLAS", yams]),
    room("Records", on: ["Prose", "Files", "Claims", "Features", "Matching", grdb]),
    room(
      "Review", on: ["Prose", "Claims", "Features", "Matching", "Records", "Photos", "CNcurses", "CChafa", yams]),
    room("Reporting", on: ["Prose", "Claims", "Matching", "Learning", "Records"]),
    room("CatalogStudio", on: ["Claims", "Photos"]),
    .executableTarget(
      name: "kantei",
      dependencies: [
        "Prose", "Files", "Installation", "Catalog", "Claims", "Features", "Photos", "Perception", "Matching",
        "Auditing",
        "Learning", "Records", "Exchange", "Review", "Reporting", "CatalogStudio", arguments,
      ],
      swiftSettings: strict),

    // A dual encoder small enough to be made in a test.
    .target(
      name: "EncoderSamples", dependencies: ["Installation"], path: "Tests/EncoderSamples", swiftSettings: strict),

    tests("Prose", on: []),
    tests("Files", on: []),
    tests("Installation", on: [], exclude: ["Supply"]),
    tests("Catalog", on: ["Photos"]),
    tests("Claims", on: ["Catalog", "Installation", "Morphology"]),
    tests("Morphology", on: ["Claims", "Installation"]),
    tests("Features", on: []),
    tests("Photos", on: []),
    tests(
      "Perception", on: ["Files", "Features", "Photos", "Installation", "CGLib", "CVips", "EncoderSamples"],
      exclude: ["Tokenizers/Fixtures"]),
    tests("Matching", on: ["Claims", "Features"]),
    tests(
      "Auditing",
      on: [
        "Catalog", "Claims", "Features", "Photos", "Perception", "Matching", "Learning", "Records", "Installation",
      ]),
    tests("Learning", on: ["Claims", "Features", "Matching", "Installation"]),
    tests("Records", on: ["Files", "Claims", "Features", "Matching", "StoreSamples", grdb]),
    tests(
      "Exchange", on: ["Files", "Catalog", "Claims", "Features", "Learning", "Matching", "Photos", "Records"]),
    tests("Review", on: ["Claims", "Features", "Matching", "Photos", "Records", "Installation"], exclude: ["Goldens"]),
    tests("Reporting", on: ["Claims", "Matching", "Learning", "Records"]),
    tests("CatalogStudio", on: ["Claims", "Photos"]),
    // What the fuzzer and the test that replays its corpus share.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Catalog", "Claims", "Morphology", "Features", "Perception", "Matching", "Learning", "Records", "Exchange",
        "Auditing", "Review", "Installation",
      ], path: "Fuzz/Targets", swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "Installation"], swiftSettings: strict),
    .target(name: "Robot", dependencies: ["CVTerm"], path: "Tests/Robot", swiftSettings: strict),
    .executableTarget(
      name: "kantei-bench",
      dependencies: [
        "Catalog", "Claims", "Features", "Installation", "Learning", "Matching", "Perception", "Photos", "Records",
        "Robot", "COpenBLAS", "COpenVINO", arguments,
      ], path: "Benchmarks", exclude: ["BLASLog", "python"], swiftSettings: strict),
    // Tells `kantei-bench cached` which matrix products a run had computed.
    .target(name: "BLASLog", path: "Benchmarks/BLASLog"),
    // A store of an older release, to be opened by this one.
    .target(name: "StoreSamples", path: "Tests/StoreSamples", swiftSettings: strict),
    .executableTarget(
      name: "kantei-torture",
      dependencies: ["Claims", "Features", "Matching", "Photos", "Records", "Robot", "StoreSamples", grdb, arguments],
      path: "Torture", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "kantei", "kantei-torture", "Files", "Claims", "Features", "Learning", "Matching", "Photos", "Records",
        "Review",
        "Robot", "CVTerm", "EncoderSamples", "FuzzTargets",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Only libFuzzer, which `--sanitize fuzzer` links, has a `main` for this one.
if fuzzes {
  package.targets.append(
    .executableTarget(
      name: "kantei-fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/Runner", swiftSettings: strict))
}
