import Glibc
import SystemPackage

/// Archives in a format that every machine reads: packed by the system's tar(1), and unpacked with care.
enum Archive {
  /// Packs a folder; the same files give the same bytes.
  static func pack(_ name: String, in directory: FilePath, to path: FilePath) throws {
    let partial = path.string + ".partial"
    // Order, times, owners and the time in gzip's own header would differ from run to run.
    try run([
      "tar", "--create", "--format=gnu", "--file", partial, "--use-compress-program", "gzip -n",
      "--sort=name", "--mtime=@0",
      "--owner=0", "--group=0", "--numeric-owner", "--directory", directory.string, "--", name,
    ])
    guard chmod(partial, 0o600) == 0, rename(partial, path.string) == 0 else {
      throw EvidenceBundle.Failure(description: "cannot write \(path): \(Errno(rawValue: errno))")
    }
  }

  /// The most bytes that an archive may unpack to, whatever room there is.
  static let unpackedLimit = 8 << 30

  /// Unpacks an archive that may come from anybody into an empty directory.
  ///
  /// Throws when it is cut short or damaged, when anything in it is not a file or directory of its own, and
  /// when it would take more than `limit` bytes, or half of the room that there is.
  static func unpack(_ path: FilePath, into directory: FilePath, limit: Int = unpackedLimit) throws {
    let file: FileDescriptor
    do { file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec]) } catch {
      throw EvidenceBundle.Failure(description: "cannot read \(path): \(error)")
    }
    defer { try? file.close() }
    var room = statvfs()
    let free = statvfs(directory.string, &room) == 0 ? Int(room.f_bavail) * Int(room.f_frsize) / 2 : limit
    let gzip = try Decompression(of: file)
    defer { gzip.end() }
    var reader = TarReader(gzip.output, into: directory, limit: min(limit, free))
    try reader.unpack()
    try gzip.finish()
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
