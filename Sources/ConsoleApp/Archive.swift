import Glibc
import SystemPackage

/// Archives, packed and unpacked by the system's tar(1): a format that every machine reads needs no code here.
enum Archive {
  /// Packs a folder; the same files give the same bytes.
  static func pack(_ name: String, in directory: FilePath, to path: FilePath) throws {
    let partial = path.string + ".partial"
    // Order, times, owners and the time in gzip's own header would differ from run to run.
    try run([
      "tar", "--create", "--file", partial, "--use-compress-program", "gzip -n", "--sort=name", "--mtime=@0",
      "--owner=0", "--group=0", "--numeric-owner", "--directory", directory.string, "--", name,
    ])
    guard chmod(partial, 0o600) == 0, rename(partial, path.string) == 0 else {
      throw EvidenceBundle.Failure(description: "cannot write \(path): \(Errno(rawValue: errno))")
    }
  }

  /// Unpacks an archive of this program into a directory.
  static func unpack(_ path: FilePath, into directory: FilePath) throws {
    try run([
      "tar", "--extract", "--gzip", "--file", path.string, "--no-same-owner", "--no-same-permissions",
      "--directory", directory.string,
    ])
  }

  private static func run(_ arguments: [String]) throws {
    var child = pid_t()
    let pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let result = posix_spawnp(&child, "tar", nil, nil, pointers, environ)
    var status: Int32 = 0
    if result == 0 { while waitpid(child, &status, 0) < 0, errno == EINTR {} }
    guard result == 0, status == 0 else {
      throw EvidenceBundle.Failure(
        description: result == 0
          ? "tar failed on the archive" : "tar cannot be run: \(Errno(rawValue: result))")
    }
  }
}
