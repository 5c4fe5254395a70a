import Glibc
import SystemPackage

/// A gzip(1) that decompresses a file into a pipe.
final class Decompression {
  /// What comes out of it.
  let output: FileDescriptor
  private var child = pid_t()
  private var isRunning = true

  /// Begins to decompress an open file.
  init(of file: FileDescriptor) throws {
    let (output, input) = try FileDescriptor.pipe()
    self.output = output
    defer { try? input.close() }
    for end in [output, input] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file.rawValue, 0)
    posix_spawn_file_actions_adddup2(&actions, input.rawValue, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words: [String] = ["gzip", "-dc"]
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    let result = posix_spawnp(&child, "gzip", &actions, nil, arguments, environ)
    guard result == 0 else {
      isRunning = false
      try? output.close()
      throw EvidenceBundle.Failure(description: "gzip cannot be run: \(Errno(rawValue: result))")
    }
  }

  /// Reads what is left, and throws when the file was not whole.
  func finish() throws {
    var rest = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    // tar(1) fills its last record with zeros; more than that is no filling.
    while count < 1 << 20, case let got = try rest.withUnsafeMutableBytes({ try output.read(into: $0) }),
      got > 0
    {
      count += got
    }
    guard wait() == 0 else {
      throw EvidenceBundle.Failure(description: "the archive is cut short or damaged")
    }
  }

  /// Ends it, whether or not everything was read.
  func end() {
    if isRunning {
      kill(child, SIGKILL)
      _ = wait()
    }
    try? output.close()
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    isRunning = false
    return status
  }
}
