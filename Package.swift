// swift-tools-version: 6.2

import PackageDescription

// One list for every Swift target: the strictest reading of the language, and no warning survives.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "incident",
  products: [.executable(name: "incident", targets: ["incident"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CCMarkGFM"),
    .target(name: "CConsoleSupport"),

    // Pure: values in, values out.
    module("PlainJSON", []),
    module("IncidentModel", ["PlainJSON"]),
    module("ShellReader", ["IncidentModel"]),
    module("QueryReader", ["IncidentModel", "ShellReader", "PlainJSON"]),
    module("VerdictReader", ["IncidentModel", "QueryReader", "PlainJSON"]),
    module("TerminalFrame", []),
    module("Postmortem", ["IncidentModel", "PlainJSON", "TerminalFrame"]),
    module("ConsoleCore", ["IncidentModel", "TerminalFrame", "ShellReader", "QueryReader"]),

    module("ConsoleConfiguration", ["ConsoleCore", "TerminalFrame", yams]),

    // Live: each owns one thing outside the program.
    module(
      "RunbookLoader",
      [
        "IncidentModel", "ShellReader", "QueryReader", "PlainJSON", "CCMarkGFM", yams, crypto, systemPackage,
      ]),
    module(
      "CommandRunner", ["IncidentModel", "ShellReader", "CConsoleSupport", subprocess, systemPackage, crypto]),
    module(
      "TimelineStore",
      ["IncidentModel", "PlainJSON", "CConsoleSupport", grdb, grdbSQLite, crypto, systemPackage]),
    module("NcursesTerminal", ["TerminalFrame", "CNcurses", "CConsoleSupport"]),

    module(
      "ConsoleApp",
      [
        "IncidentModel", "VerdictReader", "RunbookLoader", "CommandRunner", "TimelineStore", "Postmortem",
        "ConsoleCore", "TerminalFrame", "CConsoleSupport", "QueryReader", "PlainJSON", systemPackage, crypto,
      ]),
    .executableTarget(
      name: "incident",
      dependencies: [
        "ConsoleApp", "ConsoleConfiguration", "NcursesTerminal", "IncidentModel", "ShellReader",
        "RunbookLoader", "CommandRunner", "TimelineStore", "Postmortem", "TerminalFrame", "ConsoleCore",
        "CConsoleSupport", "QueryReader", "PlainJSON", argumentParser,
        systemPackage,
      ],
      exclude: ["Runbooks/monitoring"],
      resources: [
        .embedInCode("Runbooks/api-availability-slo-burn.md"),
        .embedInCode("Runbooks/api-latency-slo-burn.md"), .embedInCode("Runbooks/cert-expiry.md"),
        .embedInCode("Runbooks/db-failover.md"), .embedInCode("Runbooks/disk-full.md"),
        .embedInCode("Runbooks/payment-success-slo-burn.md"), .embedInCode("Runbooks/redis-down.md"),
      ],
      swiftSettings: strict),

    // What several tests share: servers to break, directories, waiting.
    .target(name: "CTestSupport", path: "Tests/CTestSupport"),
    .target(
      name: "TestSupport", dependencies: ["CTestSupport", systemPackage], path: "Tests/TestSupport",
      swiftSettings: strict),
    // Apart from it, because the benchmark is no test.
    .target(
      name: "TestTraits", dependencies: ["TestSupport"], path: "Tests/TestTraits", swiftSettings: strict),

    tests("PlainJSON", []),
    tests("IncidentModel", ["PlainJSON", "TestSupport"]),
    tests("ShellReader", ["IncidentModel", "TestSupport", "TestTraits"], resources: [.copy("Fixtures")]),
    tests("VerdictReader", ["IncidentModel"]),
    tests("QueryReader", ["IncidentModel", "ShellReader"]),
    tests("TerminalFrame", ["TestSupport"]),
    tests("Postmortem", ["IncidentModel", "TestSupport"], resources: [.copy("Fixtures")]),
    tests("ConsoleCore", ["IncidentModel", "TerminalFrame", "TestSupport"], resources: [.copy("Fixtures")]),
    tests("ConsoleConfiguration", ["ConsoleCore", "TerminalFrame"]),
    tests("RunbookLoader", ["IncidentModel", "TestSupport", systemPackage], resources: [.copy("Golden")]),
    // The real supervisor lives inside the console's binary; its tests need not build all of that.
    .executableTarget(
      name: "supervisor-for-tests", dependencies: ["CConsoleSupport"], path: "Tests/SupervisorForTests",
      swiftSettings: strict),
    tests(
      "CommandRunner",
      [
        "IncidentModel", "CConsoleSupport", "TestSupport", "TestTraits", "supervisor-for-tests",
        systemPackage,
      ]),
    .executableTarget(
      name: "timeline-writer-for-tests",
      dependencies: ["TimelineStore", "IncidentModel", grdb, systemPackage],
      path: "Tests/TimelineWriterForTests", swiftSettings: strict),
    tests(
      "TimelineStore",
      ["IncidentModel", "TestSupport", "TestTraits", "timeline-writer-for-tests", grdb, systemPackage],
      resources: [.copy("Fixtures")]),
    tests("NcursesTerminal", ["TerminalFrame", "CConsoleSupport", "TestSupport", "TestTraits"]),
    tests(
      "ConsoleApp",
      [
        "IncidentModel", "TimelineStore", "CommandRunner", "RunbookLoader", "ConsoleCore", "TerminalFrame",
        "TestSupport", "TestTraits", "supervisor-for-tests", systemPackage,
      ], resources: [.copy("Fixtures")]),
    .target(
      name: "TerminalForTests", dependencies: ["CConsoleSupport", "TestSupport"],
      path: "Tests/TerminalForTests",
      swiftSettings: strict),
    // The runbooks in `runbooks/`, held against the real systems that they are about.
    .testTarget(
      name: "RunbookTests",
      dependencies: [
        "IncidentModel", "RunbookLoader", "VerdictReader", "CommandRunner", "ConsoleCore",
        "TestSupport", "TestTraits", "supervisor-for-tests", systemPackage,
      ], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "incident", "ConsoleApp", "CommandRunner", "RunbookLoader", "TimelineStore", "IncidentModel",
        "TerminalForTests", "TestSupport", "TestTraits", "CConsoleSupport", "CTestSupport", systemPackage,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "incident-bench",
      dependencies: ["TerminalForTests", "TimelineStore", "IncidentModel", grdb, systemPackage],
      path: "Benchmarks", swiftSettings: strict),
  ]
)

// Its `main` is libFuzzer's, which only a build with that sanitizer has: `make fuzz`.
if Context.environment["INCIDENT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "loader-fuzz", dependencies: ["IncidentModel", "RunbookLoader"], path: "Tests/LoaderFuzz",
      swiftSettings: strict))
}
