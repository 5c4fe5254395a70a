/// A first load that nobody needs, on another thread, while the runbook itself is read.
///
/// Swift makes generic types and looks conformances up where they are first used, and the program's pages come in
/// where they first run: a load of a little of everything soon overtakes that of a long file, which then finds all of
/// it there.
enum LoadingRehearsal {
  static func run() { _ = RunbookLoader.load(source: text, path: "", slug: "rehearsal") }

  private static let text = """
    ---
    title: Rehearsal
    severity: SEV3
    alerts: [Rehearsal]
    variables:
      HOST: {default: localhost}
    ---

    # Rehearsal

    | Field | Value |
    |---|---|
    | **Owner** | somebody |

    ## Triage (0-5 min)

    ### 1. Look

    **If** it is `slow`, read [how](https://example.com/how) or go to Step 2.

    ```bash
    # Memory
    redis-cli -h ${HOST} info memory | grep used_memory_human  # Expected: < 1G
    ```

    | Result | Action |
    |---|---|
    | `PONG` | Go to step 2 |
    | above 80% | Restart it |

    - [ ] Tell `#incidents`
    - Check the logs:
      1. Open the dashboard

    ### 2. Act

    1. Restart the service: `sudo systemctl restart redis`
    2. Escalate after 15 minutes

    > **Warning**: not twice.
    """
}
