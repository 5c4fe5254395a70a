import TestSupport

/// A small runbook whose commands need nothing but a shell.
enum Drill {
  static let text = """
    # Drill

    ## First moves (0–5 min)

    ### 1. Look

    ```sh
    echo "here we are: drill"
    ```

    ### 2. Wait

    ```sh
    sleep 600
    ```

    ### 3. Flood

    ```sh
    yes 0123456789012345678901234567890123456789 | head -c 50000000
    ```

    ### 4. Ask for the password

    ```sh
    redis-cli -h 127.0.0.1 -p $REDIS_PORT ping
    ```

    """

  /// Makes a home with the runbook `drill` where the program looks for a user's own.
  static func home() throws -> TemporaryDirectory {
    let home = try TemporaryDirectory()
    try home.write(text, to: ".local/share/incident/runbooks/drill.md")
    return home
  }
}
