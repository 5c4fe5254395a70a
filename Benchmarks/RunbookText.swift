/// Runbooks as teams write them, made from a number: the same text for the same number.
///
/// Some 13 KB each, a little over the median of 2,977 real ones, which is 11: phases, numbered steps, commands with and
/// without comments, outcome tables, check boxes, links, thresholds, a table of metadata and a list of contacts.
enum RunbookText {
  static func text(_ number: Int) -> String {
    let service = "\(services[number % services.count])-\(number)"
    let head = """
      ---
      title: \(service) is degraded
      alerts: [\(service)Down, \(service)Slow]
      ---

      # \(service) is degraded

      | Field | Value |
      |---|---|
      | **Severity** | P\(1 + number % 4) |
      | **Owner** | team-\(number % 40) |
      | **Last reviewed** | 2026-0\(1 + number % 9)-1\(number % 10) |

      ## Overview

      `\(service)` answers requests of the web tier. Without it customers see errors at checkout, and orders queue up
      in the broker until it is back. It runs as a deployment of three replicas behind an internal load balancer.

      """
    let phases = ["Triage (0-5 min)", "Diagnosis", "Mitigation", "Recovery and verification"]
    let body = phases.enumerated().map { place, phase in
      "## \(phase)\n\n" + (1...3).map { step($0 + place * 3, service, number) }.joined(separator: "\n")
    }
    return head + "\n" + body.joined(separator: "\n") + contacts(number)
  }

  private static let services = ["orders", "payments", "search", "sessions", "catalogue", "mailer", "ledger"]
  private static let actions = [
    "Check the state of", "Look at the logs of", "Measure the latency of", "Restart", "Scale", "Verify",
  ]

  private static func step(_ place: Int, _ service: String, _ number: Int) -> String {
    let action = actions[(place + number) % actions.count]
    return """
      ### \(place). \(action) \(service)

      The dashboard [\(service) overview](https://grafana.example.com/d/\(number)/\(service)) shows the error rate beside
      the traffic. **Note** the time at which it began to rise; most incidents follow a deployment within minutes.

      ```bash
      # Pods and their restarts
      kubectl get pods -n \(service) -l app=\(service) -o wide
      kubectl logs -n \(service) deploy/\(service) --tail=\(100 + place) | grep -i error
      # Expected: HTTP/1.1 200 OK
      curl -sS -o /dev/null -w '%{http_code}\\n' "https://\(service).internal.example.com/health?probe=\(place)"
      ```

      | Result | Meaning | Action |
      |---|---|---|
      | `200` | it answers | go on with step \(place + 1) |
      | `503` | no replica is ready | restart it with `kubectl rollout restart deploy/\(service) -n \(service)` |
      | Timeout | the network or the load balancer | escalate to the network team |

      - [ ] Tell the incident channel what you see
      - [ ] If connections > \(1000 + place * 10), stop the batch jobs: `systemctl stop \(service)-batch.timer`
      - Error rate: > 5% for more than 10 minutes means customers notice


      """
  }

  private static func contacts(_ number: Int) -> String {
    """

    ## Contacts

    - Primary on-call: team-\(number % 40), see the rota
    - If not resolved in 30 minutes, escalate to the incident commander

    """
  }
}
