import Crypto
import IncidentModel
import SystemPackage

extension TimelineStore {
  /// Keeps a runbook as it was, under its digest; does nothing when it is kept already.
  ///
  /// Throws `corrupt` when `sha256` is not the digest of `bytes` in lower-case hexadecimal.
  public func saveRunbook(_ bytes: [UInt8], sha256: String) throws(StoreError) {
    let path = home.runbooks.appending("\(sha256).md")
    guard Hexadecimal.text(SHA256.hash(data: bytes)) == sha256 else {
      throw StoreError(.corrupt, path: path, cause: "the digest is not that of the runbook")
    }
    guard try PrivateFiles.kind(of: path) == .nothing else { return }
    try recording { store throws(StoreError) in
      // The writer's name keeps two processes from writing the same temporary file.
      try PrivateFiles.write(
        bytes, to: store.home.runbooks.appending("\(sha256).md"),
        temporary: store.home.runbooks.appending("\(sha256).\(writer).new"))
    }
  }

  /// Returns a runbook as it was kept, or nil when none has this digest.
  public func runbook(sha256: String) throws(StoreError) -> [UInt8]? {
    guard Hexadecimal.isSHA256(sha256) else { return nil }
    return try PrivateFiles.read(home.runbooks.appending("\(sha256).md"))
  }
}
