import Foundation

/// A command under its supervisor, from its start to its end, beside the same by a shell alone.
///
/// A frame of 16 ms is the budget for what the supervisor adds: less is seen by nobody.
enum Spawning {
  static func measure(_ workplace: Workplace) throws -> [Finding] {
    var own: [Double] = []
    var other: [Double] = []
    // In turns, so that a machine that is busy for a while is busy for both.
    for _ in 0..<100 {
      own.append(
        try time([workplace.binary, "__supervise", "--", "/bin/sh", "-c", "true"], in: workplace))
      other.append(try time(["/bin/sh", "-c", "true"], in: workplace))
    }
    let (supervised, alone) = (Samples(own).median, Samples(other).median)
    return [
      Finding(
        what: "a supervised command, median of 100", measured: .milliseconds(supervised),
        compared: ("sh -c true", .milliseconds(alone)), budget: "≤ 16 ms more",
        isMet: supervised - alone <= 16)
    ]
  }

  private static func time(_ words: [String], in workplace: Workplace) throws -> Double {
    // The supervisor ends its command when this pipe closes: the console that held it would be gone.
    let console = Pipe()
    var status: Int32 = 0
    let time = try milliseconds {
      status = try Child.run(
        words, environment: workplace.environment,
        input: console.fileHandleForReading.fileDescriptor)
    }
    guard status == 0 else {
      throw Child.Failure(description: "\(words.joined(separator: " ")) ended with \(status)")
    }
    return time
  }
}
