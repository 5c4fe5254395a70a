import Foundation
import TerminalForTests

extension TerminalProgram {
  /// Reads until nothing has come for a while; returns when the last of it came.
  @discardableResult
  func readUntilQuiet(milliseconds: Int = 200, atMost seconds: Double = 10) -> ContinuousClock.Instant {
    var last = ContinuousClock.now
    let end = last + .seconds(seconds)
    while ContinuousClock.now < end, read(milliseconds: milliseconds) != nil { last = .now }
    return last
  }

  /// Reads until a screen has come, which is more than the switch to it; returns when the last of it came.
  @discardableResult
  func readFirstScreen(atMost seconds: Double = 10) -> ContinuousClock.Instant {
    readPieces(atMost: seconds).last?.at ?? .now
  }

  /// Reads until a screen has come; returns when as many of its rows had something in them as at the end, and when the
  /// last of it came.
  func readFullScreen(columns: Int = 80, rows: Int = 24) -> (
    full: ContinuousClock.Instant, last: ContinuousClock.Instant
  ) {
    // Looked at afterwards, so that the program does not wait for it.
    let pieces = readPieces(atMost: 10)
    var screen = TerminalScreen(columns: columns, rows: rows)
    var counts: [Int] = []
    for piece in pieces {
      screen.feed(piece.bytes)
      counts.append(screen.cells.count { row in row.contains { $0 != " " } })
    }
    let last = pieces.last?.at ?? .now
    let full = zip(pieces, counts).first { $0.1 == counts.last }?.0.at
    return (full ?? last, last)
  }

  private func readPieces(atMost seconds: Double) -> [(at: ContinuousClock.Instant, bytes: [UInt8])] {
    var pieces: [(at: ContinuousClock.Instant, bytes: [UInt8])] = []
    var count = 0
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      guard let bytes = read(milliseconds: count < 150 ? 1000 : 60) else {
        if count >= 150 { break }
        continue
      }
      pieces.append((.now, bytes))
      count += bytes.count
    }
    return pieces
  }

  /// Reads until some text has come; returns when.
  @discardableResult
  func read(until text: String, seconds: Double = 60) throws -> ContinuousClock.Instant {
    var seen: [UInt8] = []
    let wanted = Data(text.utf8)
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      guard let bytes = read(milliseconds: 1000) else { continue }
      seen = seen.suffix(wanted.count) + bytes
      if Data(seen).range(of: wanted) != nil { return .now }
    }
    throw Failure(description: "'\(text)' never came")
  }

  /// Types what leaves the program and reads until it has ended.
  func leave(_ keys: String) throws {
    try type(keys)
    let end = ContinuousClock.now + .seconds(10)
    while exitStatus() == nil, ContinuousClock.now < end { _ = read(milliseconds: 20) }
  }

  /// Returns how long each key took to show something, in milliseconds.
  func times(of keys: [String], pauseMilliseconds: Int = 15) throws -> Samples {
    Samples(
      try keys.map { key in
        readUntilQuiet(milliseconds: pauseMilliseconds, atMost: 1)
        let start = ContinuousClock.now
        try type(key)
        guard read(milliseconds: 2000) != nil else { throw Failure(description: "'\(key)' showed nothing") }
        return milliseconds(since: start)
      })
  }

  /// A number from the process's status file: memory in KiB.
  func status(_ name: String) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Double($0) }
      ?? .nan
  }

  /// How often the process's threads went to sleep and woke again, in all.
  func wakeUps() -> Double {
    let folder = "/proc/\(child)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      let text = (try? String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(separator: "\t").last.flatMap { Double($0) } ?? 0)
    }
  }
}
