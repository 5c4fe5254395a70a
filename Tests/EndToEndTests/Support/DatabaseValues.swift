import TestSupport

/// The values of db-failover for two servers of a test.
enum DatabaseValues {
  static func of(_ primary: PostgresServer, _ replica: PostgresServer) -> [String: String] {
    [
      "PRIMARY_HOST": "127.0.0.1", "PRIMARY_PORT": "\(primary.port)", "REPLICA_HOST": "127.0.0.1",
      "REPLICA_PORT": "\(replica.port)", "REPLICAS": "127.0.0.1:\(replica.port)",
      "PRIMARY_DATA": primary.data, "PRIMARY_CONFIG": primary.data + "/postgresql.conf",
      "PRIMARY_LOG": primary.log, "PG_HOME": PostgresServer.home, "PGCONNECT_TIMEOUT": "2",
      "PGUSER": "postgres", "PGDATABASE": "postgres",
    ]
  }
}
