import Glibc
import SystemPackage

/// The directory in which the program was started.
enum CurrentDirectory {
  static var path: FilePath {
    guard let text = getcwd(nil, 0) else { return FilePath(".") }
    defer { free(text) }
    return FilePath(platformString: text)
  }
}
