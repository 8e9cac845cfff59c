// swift-tools-version: 6.2
import PackageDescription

/// `make fuzz`: everything is built for libFuzzer, into a folder of its own (scripts/fuzz.sh).
let isFuzzing = Context.environment["FANFOLD_FUZZ"] != nil

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Only where we work: a newer compiler's warning must not keep anybody from building the program.
    .treatAllWarnings(as: .error, .when(configuration: .debug)),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] : [])

/// A target of the house: `Sources/<name>`, strict settings.
func room(_ name: String, imports: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// Its tests: `Tests/<name>Tests`.
func tests(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + imports,
    swiftSettings: strict)
}

/// A C library of the system: a module map and, where C has macros or variadics, a small header.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "fanfold",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "Fanfold", targets: ["Fanfold"]),
    .executable(name: "fanfold", targets: ["FanfoldCommand"]),
    .executable(name: "fanfold-server", targets: ["FanfoldServer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    // Shims over the system's C libraries, and the data that travels inside the binary.
    system("CXML2", "libxml-2.0", apt: "libxml2-dev"),
    system("CZip", "libzip", apt: "libzip-dev"),
    system("CDeflate", "libdeflate", apt: "libdeflate-dev"),
    system("CUchardet", "uchardet", apt: "libuchardet-dev"),
    system("CCrypto", "libcrypto", apt: "libssl-dev"),
    system("CGMime", "gmime-3.0", apt: "libgmime-3.0-dev"),
    // Plain C over GMime, which speaks GObject.
    .target(name: "CMIME", dependencies: ["CGMime"]),
    // Plain C over libcurl, which is opened when the first mail goes out and not linked.
    .target(
      name: "CMailTransport", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    system("CMarkdown", "libcmark-gfm", apt: "libcmark-gfm-extensions-dev"),
    // Pango and Cairo set and draw covers; their cast macros are not needed.
    system("CPangoCairo", "pangocairo pangoft2", apt: "libpango1.0-dev"),
    system("CLibJPEG", "libjpeg", apt: "libjpeg62-turbo-dev"),
    // Plain C over libjpeg, whose errors jump.
    .target(name: "CJPEG", dependencies: ["CLibJPEG"]),
    .target(name: "CResources"),
    // CLD2 comes without a pkg-config file, and for Linux alone.
    .target(
      name: "CLanguage",
      linkerSettings: [.linkedLibrary("cld2", .when(platforms: [.linux]))]),

    // Nouns.
    room("StoryModel", imports: []),
    room("EPUBModel", imports: ["StoryModel"]),
    room("CatalogModel", imports: []),

    // Machinery.
    room("Markup", imports: ["CXML2"]),
    room("ZIPArchive", imports: ["CZip", "CDeflate", "Storage"]),
    room("Storage", imports: ["CCrypto"]),
    room("Resources", imports: ["CResources", tomlKit]),

    // Stages. None imports another.
    room(
      "StoryReading",
      imports: [
        "StoryModel", "Markup", "ZIPArchive", "Storage", "Resources", "CUchardet", "CLanguage",
        "CMIME", "CMarkdown",
      ]),
    room("FandomCanon", imports: ["StoryModel", "Resources"]),
    room("BookComposition", imports: ["StoryModel", "Storage"]),
    room("EPUBRendering", imports: ["StoryModel", "EPUBModel", "Markup", "Resources", "Storage"]),
    room("CoverArt", imports: ["EPUBModel", "Resources", "CPangoCairo", "CJPEG"]),
    room("EPUBPackaging", imports: ["EPUBModel", "ZIPArchive", "Storage"]),
    room("EPUBChecking", imports: ["StoryModel", "Markup", "ZIPArchive"]),
    room(
      "Delivery",
      imports: [
        "EPUBModel", "StoryModel", "Markup", "ZIPArchive", "Storage", "Resources", "CMIME",
        "CMailTransport",
      ]),
    room(
      "Shelf",
      imports: [
        "CatalogModel", "StoryModel", "EPUBModel", "Markup", "ZIPArchive", "Storage", "Resources",
        grdb,
      ]),
    room("CatalogRendering", imports: ["CatalogModel", "Markup", "Resources", "Storage"]),

    // The whole pipeline, and the program.
    room(
      "Fanfold",
      imports: [
        "StoryModel", "EPUBModel", "StoryReading", "FandomCanon", "BookComposition", "CoverArt",
        "EPUBRendering", "EPUBPackaging", "EPUBChecking", "Delivery", "ZIPArchive", "Storage",
        "Resources",
      ]),
    // What people write down once, for every program.
    room("FanfoldConfiguration", imports: ["Fanfold", "Resources", "Storage"]),
    .executableTarget(
      name: "FanfoldCommand", dependencies: ["Fanfold", "FanfoldConfiguration", argumentParser],
      swiftSettings: strict),

    // Catalogues have a façade and a program of their own: who binds books does not pay for database
    // and server, neither at build nor at start.
    room(
      "Catalog",
      imports: [
        "Fanfold", "CatalogModel", "EPUBModel", "Shelf", "CatalogRendering", "CoverArt", "Delivery",
        "ZIPArchive", "Storage",
      ]),
    room(
      "CatalogServer",
      imports: [
        "Fanfold", "Catalog", "CatalogModel", "CatalogRendering", "Storage",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .executableTarget(
      name: "FanfoldServer",
      dependencies: [
        "CatalogServer", "Catalog", "Fanfold", "FanfoldConfiguration", argumentParser,
      ],
      swiftSettings: strict),

    // A program that calls the library, and one that measures it.
    .executableTarget(
      name: "bind-stories", dependencies: ["Fanfold"], path: "Examples/BindStories",
      swiftSettings: strict),
    .executableTarget(
      name: "pipeline-benchmark",
      dependencies: [
        "StoryModel", "EPUBModel", "StoryReading", "FandomCanon", "BookComposition",
        "EPUBRendering", "EPUBPackaging", "Storage", "CDeflate",
      ], path: "Benchmarks/Pipeline", swiftSettings: strict),

    .executableTarget(
      name: "cover-benchmark", dependencies: ["CoverArt", "EPUBModel"], path: "Benchmarks/Covers",
      swiftSettings: strict),

    // Tests mirror the sources.
    .target(
      name: "TestSupport", dependencies: ["StoryModel", "ZIPArchive", "Storage"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("StoryModel"),
    tests("Markup"),
    tests("Storage"),
    tests("ZIPArchive", imports: ["Storage"]),
    tests("Resources"),
    tests("StoryReading", imports: ["StoryModel", "Storage", "ZIPArchive"]),
    tests("FandomCanon", imports: ["StoryModel"]),
    tests("BookComposition", imports: ["StoryModel"]),
    tests("EPUBRendering", imports: ["StoryModel", "EPUBModel", "Markup"]),
    tests("CoverArt", imports: ["EPUBModel", "Resources"]),
    tests("Shelf", imports: ["CatalogModel", "ZIPArchive", "Storage"]),
    tests("CatalogRendering", imports: ["CatalogModel", "Markup"]),
    tests("Catalog", imports: ["Fanfold", "CatalogModel", "ZIPArchive", "Storage"]),
    tests(
      "CatalogServer",
      imports: [
        "Catalog", "CatalogModel", "Fanfold",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    tests("EPUBPackaging", imports: ["EPUBModel", "ZIPArchive", "Storage"]),
    tests("EPUBChecking", imports: ["StoryModel", "ZIPArchive", "Storage"]),
    tests("Delivery", imports: ["EPUBModel", "StoryModel", "Markup", "ZIPArchive", "Storage"]),
    tests("FanfoldConfiguration", imports: ["Fanfold"]),
    tests(
      "Fanfold",
      imports: ["StoryModel", "EPUBModel", "Delivery", "ZIPArchive", "Markup", "Storage"]),
  ]
)

/// While one works on a target, `FANFOLD_TESTS=EPUBRendering,Fanfold` leaves the other tests out.
if let wanted = Context.environment["FANFOLD_TESTS"] {
  let names = wanted.split(separator: ",").map { "\($0)Tests" }
  package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzzers",
      dependencies: [
        "StoryModel", "EPUBModel", "Markup", "ZIPArchive", "Storage", "StoryReading", "FandomCanon",
        "BookComposition", "EPUBRendering",
      ],
      path: "Fuzzers", exclude: ["Dictionaries"], swiftSettings: strict,
      // gold cannot link what the fuzzer's instruments make.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
