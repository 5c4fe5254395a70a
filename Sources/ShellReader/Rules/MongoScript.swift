import IncidentModel

/// Reads the JavaScript of the mongo shell far enough to know every method it calls.
enum MongoScript {
  private static let looks: WordSet = [
    "find", "findOne", "aggregate", "count", "countDocuments", "estimatedDocumentCount", "distinct", "stats",
    "status",
    "conf", "config", "hello", "isMaster", "serverStatus", "currentOp", "ping", "getCollectionNames",
    "getCollection",
    "getSiblingDB", "getMongo", "getIndexes", "explain", "limit", "sort", "skip", "pretty", "toArray",
    "forEach", "map",
    "filter", "print", "printjson", "printSecondaryReplicationInfo", "printReplicationInfo",
    "printSlaveReplicationInfo",
    "printShardingStatus", "getReplicationInfo", "serverBuildInfo", "version", "getUsers", "getRoles",
    "getProfilingStatus",
    "getProfilingLevel", "dataSize", "storageSize", "totalSize", "totalIndexSize", "latencyStats", "hostInfo",
    "getLogComponents", "adminCommand", "runCommand", "getName", "listDatabases", "getDBs", "getDBNames",
    "stringify", "tojson",
    "ISODate", "ObjectId", "NumberLong", "Date", "isBalancerRunning", "getBalancerState", "secondaryOk",
    "slaveOk",
    "setSecondaryOk", "setReadPref", "readPref", "hasNext", "next", "log", "keys", "size", "hint",
    "getFilter", "now",
    "getCollectionInfos", "if", "for", "while", "function", "getTime", "toISOString", "help",
  ]

  private static let destroys = [
    "drop", "dropDatabase", "deleteMany", "remove", "dropCollection",
  ]

  private static let readCommands: WordSet = [
    "ping", "serverStatus", "replSetGetStatus", "replSetGetConfig", "hello", "isMaster", "buildInfo",
    "dbStats",
    "collStats", "currentOp", "getLog", "getParameter", "listDatabases", "listCollections", "listIndexes",
    "top",
    "connPoolStats", "connectionStatus", "hostInfo", "getCmdLineOpts", "balancerStatus", "listShards", "find",
    "count",
    "aggregate", "explain", "whatsmyuri", "getShardMap", "features", "usersInfo", "rolesInfo", "dbHash",
    "distinct",
  ]

  static func assess(_ script: String) -> Assessment {
    var scanner = ScriptScanner(script)
    var sum = Assessment.read
    var previous: ScriptScanner.Token?
    var commandPending = false
    while let token = scanner.next() {
      if case .word("show") = token, previous == nil || previous == .newline { scanner.skipLine() }
      if case .symbol("(") = token, case .word(let name) = previous {
        sum.include(assess(call: name))
        commandPending = name == "adminCommand" || name == "runCommand"
      } else if commandPending {
        switch token {
        case .word(let name), .text(let name):
          if !readCommands.contains(name) { sum.include(.change("mongo \(name.shown)")) }
          commandPending = false
        case .symbol("{"), .newline: break
        default: sum.include(.unknown("mongo command"))
        }
      }
      // `coll["drop"]()` and `f = db.drop` hide the method that is called.
      if case .symbol("(") = token, previous == .symbol("]") || previous == .symbol(")") {
        sum.include(.unknown("mongo call"))
      }
      if case .word(let name) = token, name.contains(ShellWord.unknownMark), previous != .symbol(":") {
        sum.include(.unknown("mongo name from a variable"))
      }
      if token == .text("$out") || token == .text("$merge") { sum.include(.change("mongo $out")) }
      if token == .symbol("$") {
        let stage = scanner.next()
        if stage == .word("out") || stage == .word("merge") { sum.include(.change("mongo $out")) }
      }
      if token != .newline || previous == nil { previous = token }
    }
    return sum
  }

  private static func assess(call name: String) -> Assessment {
    if looks.contains(name) { return .read }
    if destroys.contains(name) { return .destroy("mongo \(name)()") }
    let changes = [
      "insert", "update", "delete", "replace", "create", "drop", "rename", "set", "step", "kill", "add",
      "remove",
      "re", "shutdown", "fsync", "freeze", "sync", "initiate", "enable", "disable", "start", "stop", "move",
      "split", "shard",
      "compact", "grant", "revoke", "change", "bulk", "save", "findAndModify", "findOneAnd", "clone", "copy",
    ]
    return changes.contains { name.hasPrefix($0) }
      ? .change("mongo \(name)()") : .unknown("mongo \(name.shown)()")
  }
}
