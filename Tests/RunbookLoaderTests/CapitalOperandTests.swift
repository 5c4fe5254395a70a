import IncidentModel
import Testing

@Suite("Operands in capitals that stand for a name")
struct CapitalOperandTests {
  private func tokens(_ command: String) -> [String]? {
    Markdown.step("```sh\n\(command)\n```\n")?.commands.first?.placeholders.map(\.token)
  }

  @Test(
    "a kind of thing is asked for",
    arguments: [
      ("cf env APP", ["APP"]), ("cf target -s SPACE -o ORGANIZATION", ["SPACE", "ORGANIZATION"]),
      ("kubectl logs POD -n NAMESPACE", ["POD", "NAMESPACE"]), ("kubectl describe pod/POD", ["POD"]),
      ("sudo docker logs CONTAINER | tail", ["CONTAINER"]), ("heroku ps -a APP", ["APP"]),
      ("cf set-env APP HOST x", ["APP"]), ("aws eks describe-cluster --name x --region REGION", ["REGION"]),
      ("ssh HOST", ["HOST"]), ("kubectl get pods \\\n  -n NAMESPACE", ["NAMESPACE"]),
    ])
  func found(_ command: String, _ expected: [String]) { #expect(tokens(command) == expected) }

  @Test(
    "what is a value of its own is not",
    arguments: [
      "curl -X POST http://x/APP", "aws ce get-dimension-values --dimension SERVICE",
      "kubectl get pods -o JSON",
      "docker run -e HOST x", "heroku config:get DATABASE", "kubectl set env deploy/x HOST-", "echo APP",
      "psql -c 'select * from TABLE'", "kubectl get pods | grep POD", "kubectl get pods # every POD",
      "aws ec2 describe-tags --filters Name=key,Values=SERVICE", "docker exec x printenv HOST",
      "redis-cli CLUSTER NODES", "tail -f /var/log/APP", "kubectl get pods -l app=APP,tier=DB",
    ])
  func notFound(_ command: String) { #expect(tokens(command)?.isEmpty == true) }
}
