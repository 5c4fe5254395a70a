/// What redis-cli 7.0, coreutils 9, PostgreSQL 15 and OpenSSL 3 printed, some numbers raised to cross a limit;
/// what kubectl prints is written after its table printer.
enum Outputs {
  static let refused = "Could not connect to Redis at 127.0.0.1:6379: Connection refused\n"
  static let unknownHost = "Could not connect to Redis at nosuch.invalid:6379: Name or service not known\n"
  static let noAuth = "NOAUTH Authentication required.\n\n"
  static let wrongPassword = """
    AUTH failed: WRONGPASS invalid username-password pair or user is disabled.
    NOAUTH Authentication required.

    """
  static let misconf = """
    MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk. \
    Commands that may modify the data set are disabled, because this instance is configured to report errors \
    during writes if RDB snapshotting fails (stop-writes-on-bgsave-error option). Please check the Redis logs for \
    details about the RDB error.

    """
  static let busy =
    "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.\n"
  static let loading = "LOADING Redis is loading the dataset in memory\n"
  static let maxClients = "ERR max number of clients reached\n"

  /// `INFO` ends its lines with CR LF.
  static func info(_ lines: String) -> String {
    lines.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
  }

  static let memoryFull = info(
    """
    # Memory
    used_memory:1550744
    used_memory_human:1.48M
    used_memory_rss:12562432
    used_memory_rss_human:11.98M
    used_memory_peak:1550744
    used_memory_peak_human:1.48M
    used_memory_peak_perc:100.01%
    used_memory_overhead:364096
    used_memory_startup:343704
    used_memory_dataset:528376
    used_memory_dataset_perc:96.28%
    total_system_memory:25276514304
    total_system_memory_human:23.54G
    maxmemory:1536000
    maxmemory_human:1.46M
    maxmemory_policy:noeviction
    allocator_frag_ratio:1.10
    mem_fragmentation_ratio:14.83
    mem_fragmentation_bytes:11715480
    """)
  /// The same instance without a limit: its peak and data set still stand near 100 %.
  static let memoryUnlimited = memoryFull.replacing("maxmemory:1536000", with: "maxmemory:0")

  static let clients = info(
    """
    # Clients
    connected_clients:12034
    cluster_connections:0
    maxclients:20000
    client_recent_max_input_buffer:20480
    blocked_clients:3
    tracking_clients:0
    clients_in_timeout_table:0
    """)
  static let stats = info(
    """
    # Stats
    total_connections_received:41022
    total_commands_processed:88211
    instantaneous_ops_per_sec:812
    rejected_connections:7
    expired_keys:14
    evicted_keys:0
    keyspace_hits:300
    keyspace_misses:700
    total_error_replies:0
    """)
  static let replication = info(
    """
    # Replication
    role:master
    connected_slaves:1
    slave0:ip=10.0.0.2,port=6379,state=online,offset=1234,lag=14
    master_repl_offset:1300
    """)

  static let diskUse = """
    Filesystem      Size  Used Avail Use% Mounted on
    devtmpfs         12G     0   12G   0% /dev
    /dev/vda        252G  237G   15G  94% /
    tmpfs            24G     0   24G   0% /dev/shm
    """
  static let oneDisk = """
    Filesystem      Size  Used Avail Use% Mounted on
    /dev/vda        252G   16G   80G  17% /
    """
  static let inodes = """
    Filesystem       Inodes    IUsed    IFree IUse% Mounted on
    /dev/vda       16777216 16700000    77216  100% /
    """
  static let freeHuman = """
                   total        used        free      shared  buff/cache   available
    Mem:            23Gi       443Mi        22Gi       8.6Mi       1.1Gi        23Gi
    Swap:             0B          0B          0B
    """
  static let processes = """
    USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
    redis      812 97.5  3.1  49788 19228 ?        SLl  03:34   0:09 /usr/bin/redis-server 127.0.0.1:6379
    root         2  0.0  0.0      0     0 ?        S    03:34   0:00 [kthreadd]
    """

  static let databases = """
      datname  | numbackends | deadlocks | blks_hit 
    -----------+-------------+-----------+----------
     postgres  |         120 |         0 |     1546
     template1 |           0 |         0 |    83848
    (2 rows)

    """
  static let sessionCount = """
     count 
    -------
         6
    (1 row)

    """
  static let record = """
    -[ RECORD 1 ]----------------------
    pid        | 18098
    replay_lag | 12
    wait_event | LogicalLauncherMain

    """
  static let noRows = """
     ?column? 
    ----------
    (0 rows)

    """
  static let postgresRefused = """
    psql: error: connection to server at "127.0.0.1", port 7401 failed: Connection refused
    \tIs the server running on that host and accepting TCP/IP connections?

    """

  static let pods = """
    NAME                     READY   STATUS             RESTARTS      AGE
    redis-0                  1/1     Running            0             12d
    redis-1                  0/1     CrashLoopBackOff   17 (3m ago)   12d
    api-7c5ddbdf54-x2x9k     1/1     Running            1 (4d ago)    5d
    """
  static let podsWide = """
    NAME      READY   STATUS    RESTARTS      AGE   IP           NODE     NOMINATED NODE   READINESS GATES
    redis-0   1/1     Running   9 (40s ago)   12d   10.244.1.7   node-1   <none>           <none>
    redis-1   1/1     Running   0             12d   10.244.2.9   node-2   <none>           <none>
    """
  static let topNodes = """
    NAME     CPU(cores)   CPU%   MEMORY(bytes)   MEMORY%
    node-1   1250m        62%    14210Mi         91%
    node-2   250m         12%    4010Mi          25%
    """

  static let health = """
    {
      "status": "degraded",
      "checks": {"redis": "disconnected", "database": "connected"},
      "redis": {"connected": false, "connections": 5, "connectionErrors": 12, "cacheHitRate": 0.85},
      "latency": "210ms"
    }
    """
  static let certificateDates = """
    notBefore=Nov 21 04:18:05 2026 GMT
    notAfter=Dec 21 04:18:05 2026 GMT
    """
  static let unavailable = """
    HTTP/1.1 503 Service Unavailable
    content-type: application/json
    retry-after: 30

    {"status":"degraded"}
    """
}
