import IncidentModel

extension ProgramTable {
  /// Version control and its forges.
  static let versionControl: [Program] = [
    Program("git", rule: GitRules.git),
    Program(
      "gh", values: ["-R", "--repo", "--jq", "-q", "-L", "--limit", "--json", "-b", "-t", "-w"],
      verbs: [
        .read(
          "pr list", "pr view", "pr diff", "pr checks", "pr status", "issue list", "issue view",
          "issue status"),
        .read(
          "run list", "run view", "workflow list", "workflow view", "release list", "release view",
          "repo list", "repo view"),
        .read(
          "auth status", "status", "search", "secret list", "variable list", "gist list", "gist view",
          "label list", "ruleset"),
        .read("cache list", "org list", "project list", "project view"), .endless("run watch"),
        .change(
          "pr create", "pr merge", "pr close", "pr checkout", "pr comment", "pr review", "pr edit",
          "pr ready", "pr reopen"),
        .change(
          "issue create", "issue close", "issue comment", "issue edit", "issue reopen", "run rerun",
          "run cancel"),
        .change(
          "run download", "workflow run", "workflow enable", "workflow disable", "release create",
          "release edit"),
        .change(
          "release upload", "release download", "repo clone", "repo fork", "repo create", "repo sync",
          "repo edit"),
        .change(
          "secret set", "variable set", "auth", "label create", "gist create", "browse", "codespace",
          "repo archive"),
        .destroy(
          "repo delete", "release delete", "secret delete", "issue delete", "run delete", "cache delete",
          "variable delete"),
        .destroy("gist delete", "label delete"), .unknown("extension", "alias"),
        .continues("api", as: "gh api"),
      ], options: [.endless("--watch", on: ["pr checks"])]),
    // No program of its own: what forges and platforms let their command lines ask of their interface.
    Program("gh api", rule: CurlRules.api),
    Program(
      "glab", "hub",
      verbs: [
        .read(
          "mr list", "mr view", "mr diff", "issue list", "issue view", "ci list", "ci status", "ci get",
          "release list", "repo view"),
        .read("pipeline list", "job list", "auth status", "ci view"), .endless("ci trace"),
        .change(
          "mr create", "mr merge", "mr close", "mr approve", "mr checkout", "mr note", "issue create",
          "issue close"),
        .change(
          "ci run", "ci retry", "ci cancel", "release create", "repo clone", "mr rebase", "variable set"),
        .destroy("repo delete", "release delete", "ci delete", "variable delete", "issue delete"),
        .continues("api", as: "gh api"),
      ]),
    Program(
      "svn",
      verbs: [
        .read("status", "st", "log", "info", "diff", "blame", "list", "ls", "cat"),
        .destroy("revert", "delete", "rm"),
        .change(
          "update", "up", "checkout", "co", "commit", "ci", "add", "switch", "merge", "resolve", "cleanup"),
      ]),
    Program(
      "hg",
      verbs: [
        .read("status", "st", "log", "diff", "summary", "id", "heads", "branches", "tags", "cat", "annotate"),
        .destroy("revert", "strip", "purge"),
        .change("pull", "push", "update", "commit", "merge", "clone", "add"),
      ]),
  ]
}
