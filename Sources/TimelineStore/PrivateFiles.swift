import Glibc
import SystemPackage

/// Files and directories that only their owner may read, at paths that no symbolic link can bend.
///
/// Modes are set explicitly after making a file: the umask may take bits away, and it never adds any.
enum PrivateFiles {
  /// Makes a directory and those above it where they are missing, with mode 0700.
  ///
  /// A directory that is there keeps its mode. Throws when the path's last part is a symbolic link.
  static func makeDirectory(_ path: FilePath) throws(StoreError) {
    switch try kind(of: path) {
    case .directory: return
    case .symbolicLink: throw StoreError(.tooManySymbolicLinkLevels, path: path)
    case .file, .other: throw StoreError(.cannotOpen, path: path, cause: "not a directory")
    case .nothing: break
    }
    let parent = path.removingLastComponent()
    if !parent.isEmpty, parent != path, try kind(of: parent) == .nothing { try makeDirectory(parent) }
    guard mkdir(path.string, 0o700) == 0 else {
      let number = Errno(rawValue: errno)
      if number == .fileExists { return try makeDirectory(path) }
      throw StoreError(.cannotOpen, errno: number, path: path)
    }
    guard chmod(path.string, 0o700) == 0 else { throw StoreError(Errno(rawValue: errno), path: path) }
    try synchronizeDirectory(parent.isEmpty ? "." : parent)
  }

  /// Opens a file; one that is made gets mode 0600.
  static func open(
    _ path: FilePath, _ mode: FileDescriptor.AccessMode, options: FileDescriptor.OpenOptions = []
  ) throws(StoreError) -> FileDescriptor {
    do { return try descriptor(path, mode, options: options) } catch { throw StoreError(error, path: path) }
  }

  /// Opens a file like `open`, and throws what the system says.
  static func descriptor(
    _ path: FilePath, _ mode: FileDescriptor.AccessMode, options: FileDescriptor.OpenOptions
  ) throws(Errno) -> FileDescriptor {
    do {
      let file = try FileDescriptor.open(
        path, mode, options: options.union([.noFollow, .closeOnExec]), permissions: .ownerReadWrite)
      if options.contains(.create), fchmod(file.rawValue, 0o600) != 0 {
        let number = Errno(rawValue: errno)
        try file.close()
        throw number
      }
      return file
    } catch { throw error as? Errno ?? .ioError }
  }

  /// Reads a file, whole or up to a limit in bytes; nil if there is none.
  static func read(_ path: FilePath, limit: Int = .max) throws(StoreError) -> [UInt8]? {
    let file: FileDescriptor
    do { file = try open(path, .readOnly) } catch {
      if error.kind == .missing { return nil }
      throw error
    }
    do {
      return try file.closeAfter {
        let size = min(Int(try file.seek(offset: 0, from: .end)), limit)
        try file.seek(offset: 0, from: .start)
        return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
          while count < size {
            let got = try file.read(
              into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
            if got == 0 { break }
            count += got
          }
        }
      }
    } catch { throw StoreError(error, path: path) }
  }

  /// Writes a whole file so that after a crash it is either absent or complete.
  static func write(_ bytes: [UInt8], to path: FilePath, temporary: FilePath) throws(StoreError) {
    try replace(path, temporary: temporary) { try $0.writeAll(bytes) }
  }

  /// Copies a file in bounded memory; the copy is durable when it returns, and absent when it throws.
  static func copy(_ source: FilePath, to target: FilePath) throws(StoreError) {
    let input = try open(source, .readOnly)
    defer { try? input.close() }
    try replace(target, temporary: FilePath(target.string + ".new")) { output in
      var piece = [UInt8](repeating: 0, count: 1 << 18)
      while case let count = try piece.withUnsafeMutableBytes({ try input.read(into: $0) }), count > 0 {
        try output.writeAll(piece.prefix(count))
      }
    }
  }

  /// Makes a file under another name, and gives it its own only once all of it is durable.
  private static func replace(
    _ path: FilePath, temporary: FilePath, _ fill: (FileDescriptor) throws -> Void
  ) throws(StoreError) {
    let file = try open(temporary, .writeOnly, options: [.create, .truncate])
    do {
      try file.closeAfter {
        try fill(file)
        try file.synchronize()
      }
      guard rename(temporary.string, path.string) == 0 else { throw Errno(rawValue: errno) }
    } catch {
      unlink(temporary.string)
      throw StoreError(error, path: path)
    }
    try synchronizeDirectory(path.removingLastComponent())
  }

  /// The names in a directory, in order; none when it is not there.
  static func names(in directory: FilePath) throws(StoreError) -> [String] {
    guard let stream = opendir(directory.string) else {
      let number = Errno(rawValue: errno)
      if number == .noSuchFileOrDirectory { return [] }
      throw StoreError(number, path: directory)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // The end and a failure look the same but for this (readdir(3)).
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw StoreError(Errno(rawValue: errno), path: directory) }
    return names.sorted()
  }

  /// Whether a directory is this user's alone, or not there yet: in `/tmp` anybody may make one first.
  static func isPrivateOrMissing(_ path: FilePath) -> Bool {
    var status = stat()
    guard lstat(path.string, &status) == 0 else { return errno == ENOENT }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }

  /// Makes a directory's entries durable.
  static func synchronizeDirectory(_ path: FilePath) throws(StoreError) {
    do {
      let directory = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
      try directory.closeAfter { try directory.synchronize() }
    } catch { throw StoreError(error, path: path) }
  }

  /// What stands at a path.
  enum Kind { case nothing, file, directory, symbolicLink, other }

  /// Returns what stands at a path, without following a symbolic link there.
  static func kind(of path: FilePath) throws(StoreError) -> Kind {
    var status = stat()
    guard lstat(path.string, &status) == 0 else {
      let number = Errno(rawValue: errno)
      if number == .noSuchFileOrDirectory { return .nothing }
      throw StoreError(number, path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }
}

extension StoreError {
  /// A directory that cannot be made is a store that cannot be opened, unless the system says more than that.
  fileprivate init(_ fallback: Kind, errno number: Errno, path: FilePath) {
    let error = StoreError(number, path: path)
    self.init(error.kind == .missing ? fallback : error.kind, path: path, cause: error.cause)
  }
}
