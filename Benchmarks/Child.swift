import Foundation

/// A program that is run to its end.
///
/// Not by Foundation's `Process`: in a static program its wait looks every 50 ms only.
enum Child {
  /// Runs a program, whose path is the first word, with its output thrown away; returns how it ended (`waitpid(2)`).
  static func run(
    _ words: [String], environment: [String: String], input: Int32 = 0
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    for output: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    var status: Int32 = 0
    let error = posix_spawn(&child, words[0], &actions, nil, &arguments, &variables)
    guard error == 0, waitpid(child, &status, 0) == child else {
      throw Failure(description: "\(words[0]) was not started: \(String(cString: strerror(error)))")
    }
    return status
  }

  /// Why there is no measurement.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
