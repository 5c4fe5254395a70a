import Foundation
public import SystemPackage

/// The supervisor for tests, which the build makes beside the test bundle.
public enum Supervisor {
  /// Where it is.
  public static let path: FilePath = {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return FilePath(executable).removingLastComponent().appending("supervisor-for-tests")
  }()
}
