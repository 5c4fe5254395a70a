import IncidentModel

/// `aws SERVICE VERB`: verbs are named alike over all services.
enum AWSRules {
  private static let values = [
    "--region", "--profile", "--output", "--query", "--endpoint-url", "--ca-bundle", "--cli-read-timeout",
    "--cli-connect-timeout", "--color",
  ]

  private static let lookingPrefixes = [
    "describe-", "get-", "list-", "batch-get-", "head-", "lookup-", "search-", "filter-", "view-",
    "simulate-", "validate-", "estimate-", "preview-", "check-", "detect-", "scan-",
  ]

  private static let looks: WordSet = [
    "query", "scan", "wait", "help", "ls", "tail", "presign",
    "decode-authorization-message",
    "assume-role", "start-query", "decrypt", "can-paginate", "sign", "transact-get-items",
  ]

  private static let destroyingPrefixes = [
    "delete-", "terminate-", "remove-", "purge-", "deregister-", "schedule-key-deletion", "batch-delete-",
    "abandon-",
    "release-", "revoke-", "disassociate-",
  ]

  static func aws(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    let words = parsed.operands
    guard words.count > 1, words[0].isFixed, words[1].isFixed, !parsed.hasUnknownOptions else {
      if words.isEmpty, parsed.has("--version") { return .read }
      if words.first?.text == "configure", words.count == 1 {
        return Assessment.change("aws configure").flagged(.interactive)
      }
      return .unknown("aws \(words.first?.text.shown ?? "")")
    }
    let service = words[0].text
    let verb = words[1].text
    if verb == "help" || words.last?.text == "help" { return .read }
    if let special = special(service, verb, parsed) { return special }
    let reason = "aws \(service) \(verb)"
    var sum: Assessment
    if looks.contains(verb) || lookingPrefixes.contains(where: { verb.hasPrefix($0) }) {
      sum = .read
    } else if destroyingPrefixes.contains(where: { verb.hasPrefix($0) }) {
      sum = .destroy(reason)
    } else {
      sum = .change(reason)
    }
    if service == "ec2", parsed.has("--dry-run") { sum = .read }
    if verb == "tail", parsed.has("--follow") { sum.flags.insert(.endless) }
    if verb == "execute-statement" || verb == "batch-execute-statement" { sum = .change(reason) }
    return sum
  }

  private static func special(_ service: String, _ verb: String, _ parsed: ParsedArguments) -> Assessment? {
    let isDry = parsed.has("--dryrun")
    switch (service, verb) {
    case ("s3", "rm"), ("s3", "rb"): return isDry ? .read : .destroy("aws s3 \(verb)")
    case ("s3", "sync"):
      if isDry { return .read }
      return parsed.has("--delete") ? .destroy("aws s3 sync --delete") : .change("aws s3 sync")
    case ("s3", "cp"):
      // To `-` an object is only printed.
      if isDry || parsed.operands.count > 3 && parsed.operands[3].text == "-" { return .read }
      return .change("aws s3 cp")
    case ("s3", "mv"): return isDry ? .read : .change("aws s3 mv")
    // These store what they get in a file.
    case ("s3api", "get-object"), ("glacier", "get-job-output"), ("lambda", "invoke"),
      ("s3api", "get-object-torrent"), ("apigateway", "get-export"), ("apigateway", "get-sdk"),
      ("mediastore-data", "get-object"), ("kinesis-video-media", "get-media"),
      ("appconfig", "get-configuration"), ("appconfigdata", "get-latest-configuration"),
      ("iot-data", "get-thing-shadow"), ("codeartifact", "get-package-version-asset"):
      return .change("aws \(service) \(verb)")
    case ("configure", "list"), ("configure", "get"), ("configure", "list-profiles"), ("eks", "get-token"):
      return .read
    case ("configure", _): return .change("aws configure \(verb)")
    case ("sso", "login"): return Assessment.change("aws sso login").flagged(.interactive)
    case ("ssm", "start-session"): return .session("aws ssm start-session")
    case ("ecs", "execute-command"): return .session("aws ecs execute-command")
    case ("kinesis", "get-records"), ("sqs", "get-queue-attributes"): return .read
    case ("autoscaling", "detach-instances"): return .change("aws autoscaling detach-instances")
    case ("ec2", "revoke-security-group-ingress"), ("ec2", "revoke-security-group-egress"),
      ("ec2", "disassociate-address"), ("elbv2", "deregister-targets"),
      ("elb", "deregister-instances-from-load-balancer"):
      // What they take away can be put back as it was.
      return .change("aws \(service) \(verb)")
    default: return nil
    }
  }
}
