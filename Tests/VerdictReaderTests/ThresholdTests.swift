import IncidentModel
import Testing
import VerdictReader

@Suite("Thresholds")
struct ThresholdTests {
  struct Case: Sendable {
    var threshold: Threshold
    var output: String
    /// nil when the threshold must stay silent.
    var isBroken: Bool?
  }

  @Test(
    "A threshold is held against the number that its words name, and else stays silent",
    arguments: [
      Case(threshold: threshold("Connected clients", .above, 10000), output: Outputs.clients, isBroken: true),
      Case(
        threshold: threshold("Connected clients", .above, 15000), output: Outputs.clients, isBroken: false),
      Case(threshold: threshold("Clients", .above, 80, "%"), output: Outputs.clients, isBroken: false),
      Case(threshold: threshold("Blocked clients", .above, 0), output: Outputs.clients, isBroken: true),
      Case(
        threshold: threshold("Connected clients", .above, 10, "K"), output: Outputs.clients, isBroken: true),
      Case(threshold: threshold("Rejected connections", .above, 0), output: Outputs.stats, isBroken: true),
      Case(threshold: threshold("Connections", .above, 0), output: Outputs.stats, isBroken: nil),
      Case(threshold: threshold("Evicted keys", .above, 0), output: Outputs.stats, isBroken: false),
      Case(threshold: threshold("Operations per second", .above, 500), output: Outputs.stats, isBroken: true),
      Case(threshold: threshold("Cache hit rate", .below, 50, "%"), output: Outputs.stats, isBroken: true),
      Case(threshold: threshold("Hit rate", .below, 20, "%"), output: Outputs.stats, isBroken: false),
      Case(threshold: threshold("Memory", .above, 90, "%"), output: Outputs.memoryFull, isBroken: true),
      Case(threshold: threshold("Memory usage", .above, 90, "%"), output: Outputs.memoryFull, isBroken: true),
      Case(threshold: threshold("Memory", .above, 90, "%"), output: Outputs.memoryUnlimited, isBroken: nil),
      Case(threshold: threshold("Used memory", .above, 1, "MB"), output: Outputs.memoryFull, isBroken: true),
      Case(threshold: threshold("Used memory", .above, 4, "GB"), output: Outputs.memoryFull, isBroken: false),
      Case(
        threshold: threshold("Fragmentation ratio", .above, 1.5), output: Outputs.memoryFull, isBroken: true),
      Case(threshold: threshold("Swap memory", .above, 0), output: Outputs.memoryFull, isBroken: nil),
      Case(threshold: threshold("Lag", .above, 10), output: Outputs.replication, isBroken: true),
      Case(threshold: threshold("Replica lag", .above, 20), output: Outputs.replication, isBroken: false),
      Case(threshold: threshold("Use%", .above, 90, "%"), output: Outputs.diskUse, isBroken: true),
      Case(threshold: threshold("Disk usage", .above, 90, "%"), output: Outputs.diskUse, isBroken: true),
      Case(threshold: threshold("Disk", .above, 90, "%"), output: Outputs.oneDisk, isBroken: false),
      Case(
        threshold: threshold("Available disk space", .below, 20, "GB"), output: Outputs.diskUse,
        isBroken: true),
      Case(
        threshold: threshold("Available disk space", .below, 20, "GB"), output: Outputs.oneDisk,
        isBroken: false),
      Case(threshold: threshold("Inodes", .above, 90, "%"), output: Outputs.inodes, isBroken: true),
      Case(threshold: threshold("Inodes", .above, 90, "%"), output: Outputs.diskUse, isBroken: nil),
      Case(
        threshold: threshold("Mem available", .below, 1, "GB"), output: Outputs.freeHuman, isBroken: false),
      Case(threshold: threshold("Mem used", .above, 100, "MB"), output: Outputs.freeHuman, isBroken: true),
      Case(threshold: threshold("CPU", .above, 90, "%"), output: Outputs.processes, isBroken: true),
      Case(threshold: threshold("Deadlocks", .above, 0), output: Outputs.databases, isBroken: false),
      Case(threshold: threshold("numbackends", .above, 100), output: Outputs.databases, isBroken: true),
      Case(threshold: threshold("Replay lag", .above, 10), output: Outputs.record, isBroken: true),
      Case(threshold: threshold("Restarts", .above, 5), output: Outputs.pods, isBroken: true),
      Case(threshold: threshold("Restarts", .above, 20), output: Outputs.pods, isBroken: false),
      Case(threshold: threshold("Pod restarts", .above, 5), output: Outputs.podsWide, isBroken: nil),
      Case(threshold: threshold("Restarts", .above, 5), output: Outputs.podsWide, isBroken: true),
      Case(threshold: threshold("Memory", .above, 90, "%"), output: Outputs.topNodes, isBroken: true),
      Case(threshold: threshold("CPU", .above, 80, "%"), output: Outputs.topNodes, isBroken: false),
      Case(threshold: threshold("CPU", .above, 1000, "m"), output: Outputs.topNodes, isBroken: true),
      Case(threshold: threshold("Connection errors", .above, 0), output: Outputs.health, isBroken: true),
      Case(threshold: threshold("Redis connections", .above, 100), output: Outputs.health, isBroken: false),
      Case(threshold: threshold("Cache hit rate", .below, 70, "%"), output: Outputs.health, isBroken: false),
      Case(threshold: threshold("Latency", .above, 0.2, "s"), output: Outputs.health, isBroken: true),
      Case(threshold: threshold("Latency", .above, 500, "ms"), output: Outputs.health, isBroken: false),
      Case(threshold: threshold("Latency", .above, 500, "furlongs"), output: Outputs.health, isBroken: nil),
      Case(threshold: threshold("Days left", .below, 14), output: Outputs.certificateDates, isBroken: nil),
      Case(
        threshold: threshold("Connected clients", .above, 5),
        output: "redis_connected_clients{instance=\"a\"} 12\n", isBroken: true),
      Case(
        threshold: threshold("Memory", .above, 10, "M"), output: "     Memory: 12.5M (peak: 14M)\n",
        isBroken: true),
      Case(
        threshold: threshold("Threads connected", .above, 100), output: "Threads_connected\t151\n",
        isBroken: true),
      Case(
        threshold: threshold("overcommit memory", .notEqual, 1), output: "vm.overcommit_memory = 0\n",
        isBroken: nil),
      Case(threshold: threshold("Memory", .above, 1), output: "Nov 21 04:00:11 host redis[8]: Memory low\n"),
      Case(threshold: threshold("Port", .above, 1), output: "Listening on 127.0.0.1:6379\n"),
    ])
  func speaks(example: Case) {
    let verdict = judge(makeStep("check", thresholds: [example.threshold]), stdout: example.output)
    switch example.isBroken {
    case nil:
      #expect(verdict.rule == .exitStatus)
      #expect(verdict.brokenThresholds.isEmpty)
    case false?:
      #expect(verdict.rule == .threshold)
      #expect(verdict.level == .pass)
      #expect(verdict.brokenThresholds.isEmpty)
    case true?:
      #expect(verdict.rule == .threshold)
      #expect(verdict.level == .warn)
      #expect(verdict.brokenThresholds == [0])
    }
  }

  struct Words: Sendable {
    var threshold: Threshold
    var output: String
    var text: String
  }

  @Test(
    "The measurement, the limit and the meaning are said in the runbook's words",
    arguments: [
      Words(
        threshold: threshold("Connected clients", .above, 10000, meaning: "Connection leak"),
        output: Outputs.clients, text: "Connected clients 12034 > 10000: Connection leak"),
      Words(
        threshold: threshold("Memory", .above, 90, "%", meaning: "Risk of OOM"), output: Outputs.memoryFull,
        text: "Memory 100.96% > 90%: Risk of OOM"),
      Words(
        threshold: threshold("Used memory", .above, 1, "MB", meaning: ""), output: Outputs.memoryFull,
        text: "Used memory 1.48MB > 1MB"),
      Words(
        threshold: threshold("Use%", .above, 90, "%", meaning: "full"), output: Outputs.diskUse,
        text: "Use% 94% (/) > 90%: full"),
      Words(
        threshold: threshold("Restarts", .above, 0, meaning: "crashing"), output: Outputs.pods,
        text: "Restarts 17 (redis-1) > 0, and 1 more: crashing"),
      Words(
        threshold: threshold("Up", .below, 1, meaning: "gone"),
        output: "up  max  trend  instance\n0   1    █▁▁    web-1:80\n", text: "Up 0 (web-1:80) < 1: gone"),
      Words(
        threshold: threshold("Memory usage", .below, 80, "%", sense: .target, meaning: ""),
        output: Outputs.memoryFull, text: "Memory usage 100.96%, should be < 80%"),
      Words(
        threshold: threshold("Blocked clients", .below, 10, sense: .target), output: Outputs.clients,
        text: "Blocked clients 3, < 10"),
      Words(
        threshold: threshold("Blocked clients", .above, 10), output: Outputs.clients,
        text: "Blocked clients 3, not > 10"),
    ])
  func words(example: Words) {
    let verdict = judge(makeStep("check", thresholds: [example.threshold]), stdout: example.output)
    #expect(verdict.text == example.text)
  }

  @Test("Each broken threshold is named; a failing command stays failed")
  func several() {
    let limits = [
      threshold("Rejected connections", .above, 0, meaning: "Full"),
      threshold("Evicted keys", .above, 0, meaning: "Thrashing"),
      threshold("Cache hit rate", .below, 50, "%", meaning: "Cold"),
    ]
    let warned = judge(makeStep("info", thresholds: limits), stdout: Outputs.stats)
    #expect(warned.brokenThresholds == [0, 2])
    #expect(warned.text == "Rejected connections 7 > 0: Full; Cache hit rate 30% < 50%: Cold")
    #expect(judge(makeStep("info", thresholds: limits), stdout: Outputs.stats, exit: 1).level == .fail)
  }

  @Test("A later line about the same thing replaces an earlier one")
  func newest() {
    let limit = [threshold("lag", .above, 10)]
    #expect(judge(makeStep("tail", thresholds: limit), stdout: "lag=90\nlag=2\n").level == .pass)
    #expect(judge(makeStep("tail", thresholds: limit), stdout: "lag=2\nlag=90\n").level == .warn)
  }
}
