import GRDB
import SystemPackage

extension StoreError {
  /// Takes over what the operating system said about a file.
  init(_ number: Errno, path: FilePath) {
    let kind: Kind =
      switch number {
      // With O_NOFOLLOW, ELOOP says that the last part of the path is a symbolic link (open(2)).
      case .tooManySymbolicLinkLevels: .refusedSymlink
      case .noSpace, .diskQuotaExceeded, .fileTooLarge: .full
      case .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory: .exhausted
      case .readOnlyFileSystem: .readOnly
      case .noSuchFileOrDirectory: .missing
      case .ioError: .inputOutput
      default: .cannotOpen
      }
    let cause = kind == .refusedSymlink ? "a symbolic link is not followed here" : number.description
    self.init(kind, path: path, cause: cause)
  }

  /// Takes over whatever a database call threw.
  init(_ error: any Error, path: FilePath) {
    switch error {
    case let error as StoreError: self = error
    case let error as Errno: self.init(error, path: path)
    case let error as DatabaseError: self.init(error, path: path)
    default: self.init(.inputOutput, path: path, cause: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: FilePath) {
    let kind: Kind =
      switch error.resultCode {
      // A full disk shows here first: the index of the log is made when a database is opened.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .full
      case .SQLITE_FULL: .full
      case .SQLITE_NOMEM: .exhausted
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
      // GRDB answers a call on a closed connection with SQLITE_MISUSE.
      case .SQLITE_MISUSE: .closed
      default: .inputOutput
      }
    self.init(kind, path: path, cause: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
  }
}
