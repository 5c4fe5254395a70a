import ArgumentParser
import ConsoleApp
import FoundationEssentials
import IncidentModel
import RunbookLoader
import TimelineStore

/// What a shell offers for a word that names a runbook or an incident.
enum CompletedName {
  /// The runbooks that there are, and Markdown files.
  static let runbook = CompletionKind.custom { words, _, prefix in
    runbooks(Workplace(choices(words))) + files(prefix)
  }

  /// The incidents that there are, the newest first.
  static let incident = CompletionKind.custom { words, _, _ in incidents(Workplace(choices(words))) }

  /// Either.
  static let subject = CompletionKind.custom { words, _, prefix in
    let workplace = Workplace(choices(words))
    return incidents(workplace) + runbooks(workplace) + files(prefix)
  }

  private static func runbooks(_ workplace: Workplace) -> [String] {
    workplace.library.entries().entries.map(\.slug)
  }

  private static func incidents(_ workplace: Workplace) -> [String] {
    guard workplace.hasTimeline, let open = try? workplace.storeOpening(for: .reading),
      let store = try? open().store
    else { return [] }
    defer { store.close() }
    return ((try? store.incidents()) ?? []).map(\.id.rawValue)
  }

  /// The directories and Markdown files that a path leads to; none for a word that is no path yet.
  private static func files(_ prefix: String) -> [String] {
    let directory = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: directory.isEmpty ? "." : directory)) ?? []
    return names.sorted().filter { name in
      guard !name.hasPrefix(".") else { return false }
      var isDirectory = false
      let exists = FileManager.default.fileExists(atPath: directory + name, isDirectory: &isDirectory)
      return exists && (isDirectory || name.hasSuffix(".md"))
    }.map { directory + $0 }
  }

  /// Where the words so far say that runbooks and incidents are.
  private static func choices(_ words: [String]) -> CommonChoices {
    var choices = CommonChoices()
    for (option, value) in zip(words, words.dropFirst()) {
      if option == "--runbooks" { choices.runbooks.append(value) }
      if option == "--home" { choices.home = value }
    }
    return choices
  }
}
