import IncidentModel

/// Vaults for people, whose command lines also carry another command.
enum AccessRules {
  /// `op run -- COMMAND` starts a program; the rest asks for items or alters them.
  static func onePassword(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    if invocation.arguments.first?.text == "run" {
      return WrapperRules.secretsInEnvironment(&judge, invocation)
    }
    return judge.assess(onePassword, invocation)
  }

  private static let onePassword = Program(
    "op", values: ["--account", "--vault", "--format", "--session", "--config", "--cache", "--fields"],
    verbs: [
      .read(
        "read", "item get", "item list", "vault get", "vault list", "account get", "account list", "whoami",
        "user get", "user list", "group get", "group list", "document list", "document get", "item template",
        "get", "list",
        "inject", "events-api"),
      .change(
        "item create", "item edit", "item move", "item share", "vault create", "vault edit", "vault user",
        "vault group", "document create", "document edit", "signin", "signout", "account add",
        "connect", "service-account", "user provision", "user suspend", "user reactivate", "user confirm",
        "create", "edit", "update", "plugin"),
      .destroy(
        "item delete", "vault delete", "document delete", "user delete", "group delete", "account forget",
        "delete"),
    ],
    options: [.change("-o", "--out-file", "--output")])
}
