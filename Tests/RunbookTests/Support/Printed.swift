import CommandRunner

/// What a command prints, until it has ended.
actor Printed {
  private var bytes: [OutputStream: [UInt8]] = [:]

  var stdout: String { String(decoding: bytes[.stdout] ?? [], as: UTF8.self) }
  var stderr: String { String(decoding: bytes[.stderr] ?? [], as: UTF8.self) }

  func take(_ chunk: OutputChunk) { bytes[chunk.stream, default: []] += chunk.bytes }
}
