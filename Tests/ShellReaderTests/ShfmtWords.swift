import Foundation
import TestSupport

/// What shfmt, another reader of shell, finds: the program word of every simple command.
enum ShfmtWords {
  struct Failure: Error {
    var message: String
  }

  /// Reads with `/usr/bin/shfmt`; throws when it is missing or refuses the text.
  static func words(in text: String) throws -> [String] {
    TestThreads.expectCurrent(for: "shfmt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/shfmt")
    process.arguments = ["--to-json", "-ln", "bash"]
    let input = Pipe()
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: String(decoding: message, as: UTF8.self))
    }
    var words: [String] = []
    visit(try JSONSerialization.jsonObject(with: json), into: &words)
    return words
  }

  private static func visit(_ node: Any, into words: inout [String]) {
    if let list = node as? [Any] {
      for child in list { visit(child, into: &words) }
      return
    }
    guard let object = node as? [String: Any] else { return }
    switch object["Type"] as? String {
    case "CallExpr":
      if let arguments = object["Args"] as? [[String: Any]], let first = arguments.first {
        words.append(text(of: first))
      }
    case "DeclClause":
      if let variant = object["Variant"] as? [String: Any] { words.append(variant["Value"] as? String ?? "") }
    case "LetClause": words.append("let")
    default: break
    }
    for child in object.values { visit(child, into: &words) }
  }

  /// A word's value, with NUL for each stretch that is expanded.
  private static func text(of word: [String: Any]) -> String {
    let parts = word["Parts"] as? [[String: Any]] ?? []
    return parts.map { part in
      let value = part["Value"] as? String ?? ""
      switch part["Type"] as? String {
      case "Lit": return unescaped(value)
      case "SglQuoted": return value
      case "DblQuoted": return text(of: part)
      default: return "\0"
      }
    }.joined()
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }
}
