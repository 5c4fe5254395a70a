public import ConsoleCore
import FoundationEssentials
public import SystemPackage

/// The file in which a console's memory is kept, beside the incidents, as JSON.
public enum ConsoleMemoryFile {
  /// Reads the memory; an empty one when there is none or it cannot be read, for nothing depends on it.
  public static func read(_ path: FilePath) -> ConsoleMemory {
    guard let bytes = try? FileDescriptor.bytes(of: path, limit: 1 << 20) else { return ConsoleMemory() }
    return (try? JSONDecoder().decode(ConsoleMemory.self, from: Data(bytes))) ?? ConsoleMemory()
  }

  /// Writes the memory, whole or not at all; a failure loses it and nothing else.
  public static func write(_ memory: ConsoleMemory, to path: FilePath) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(memory) else { return }
    try? ExportFile.write(String(decoding: data, as: UTF8.self) + "\n", to: path)
  }

  /// The file in a directory of incidents.
  public static func path(in home: FilePath) -> FilePath { home.appending("console.json") }
}
