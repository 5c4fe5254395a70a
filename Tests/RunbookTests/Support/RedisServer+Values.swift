import TestSupport

extension RedisServer {
  /// The runbook's values for this server.
  var values: [String: String] {
    ["REDIS_HOST": "127.0.0.1", "REDIS_PORT": "\(port)", "REDIS_DIR": directory.path, "REDIS_LOG": log]
  }
}
