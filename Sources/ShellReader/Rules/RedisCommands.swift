import IncidentModel

/// The commands of Redis.
enum RedisCommands {
  private static let reads: WordSet = [
    "PING", "ECHO", "INFO", "GET", "MGET", "STRLEN", "GETRANGE", "SUBSTR", "EXISTS", "TYPE", "TTL", "PTTL",
    "KEYS", "SCAN",
    "RANDOMKEY", "DBSIZE", "HGET", "HMGET", "HGETALL", "HKEYS", "HVALS", "HLEN", "HEXISTS", "HSCAN",
    "HSTRLEN", "HRANDFIELD",
    "LLEN", "LRANGE", "LINDEX", "LPOS", "SCARD", "SMEMBERS", "SISMEMBER", "SMISMEMBER", "SRANDMEMBER",
    "SSCAN", "SINTER",
    "SUNION", "SDIFF", "SINTERCARD", "ZCARD", "ZCOUNT", "ZRANGE", "ZREVRANGE", "ZRANGEBYSCORE",
    "ZREVRANGEBYSCORE",
    "ZRANGEBYLEX", "ZRANK", "ZREVRANK", "ZSCORE", "ZMSCORE", "ZSCAN", "ZLEXCOUNT", "ZRANDMEMBER", "BITCOUNT",
    "BITPOS",
    "GETBIT", "PFCOUNT", "GEOPOS", "GEODIST", "GEOHASH", "GEOSEARCH", "XLEN", "XRANGE", "XREVRANGE", "XREAD",
    "XPENDING",
    "XINFO", "TIME", "LASTSAVE", "ROLE", "COMMAND", "AUTH", "HELLO", "SELECT", "QUIT", "OBJECT", "DUMP",
    "READONLY",
    "READWRITE", "LOLWUT", "PUBSUB", "EXPIRETIME", "PEXPIRETIME", "WAIT", "EVAL_RO", "EVALSHA_RO", "FCALL_RO",
    "DISCARD",
    "UNWATCH", "WATCH", "MULTI", "SORT_RO", "HELP", "EXIT", "ASKING", "LCS", "RESET",
  ]

  /// Commands with a second word: what that word makes of them.
  private static func subcommands(of verb: String) -> (reads: [String], destroys: [String])? {
    switch verb {
    case "CONFIG":
      (["GET", "HELP"], [])
    case "CLIENT":
      (
        ["LIST", "INFO", "ID", "GETNAME", "SETNAME", "HELP", "GETREDIR", "TRACKINGINFO", "REPLY"], []
      )
    case "CLUSTER":
      (
        [
          "INFO", "NODES", "SLOTS", "SHARDS", "MYID", "MYSHARDID", "KEYSLOT", "COUNTKEYSINSLOT",
          "GETKEYSINSLOT", "REPLICAS",
          "SLAVES", "LINKS", "COUNT-FAILURE-REPORTS", "HELP",
        ], ["RESET", "FLUSHSLOTS", "FORGET"]
      )
    case "MEMORY":
      (["USAGE", "STATS", "DOCTOR", "MALLOC-STATS", "HELP"], [])
    case "SLOWLOG":
      (["GET", "LEN", "HELP"], [])
    case "LATENCY":
      (["LATEST", "HISTORY", "DOCTOR", "GRAPH", "HISTOGRAM", "HELP"], [])
    case "ACL":
      (["LIST", "USERS", "GETUSER", "WHOAMI", "CAT", "LOG", "DRYRUN", "GENPASS", "HELP"], ["DELUSER"])
    case "MODULE":
      (["LIST", "HELP"], [])
    case "SCRIPT":
      (["EXISTS", "HELP"], [])
    case "FUNCTION":
      (["LIST", "STATS", "DUMP", "HELP"], ["FLUSH", "DELETE"])
    case "DEBUG":
      (
        ["OBJECT", "HELP", "DIGEST", "STRINGMATCH-LEN"],
        ["SEGFAULT", "FLUSHALL", "PANIC", "RELOAD", "RESTART"]
      )
    case "SENTINEL":
      (
        [
          "MASTERS", "MASTER", "REPLICAS", "SLAVES", "SENTINELS", "GET-MASTER-ADDR-BY-NAME", "CKQUORUM",
          "MYID",
          "PENDING-SCRIPTS", "INFO-CACHE", "HELP", "IS-MASTER-DOWN-BY-ADDR",
        ], ["REMOVE"]
      )
    case "XGROUP":
      (["HELP"], ["DESTROY"])
    default: nil
    }
  }

  private static let changes: WordSet = [
    "SET", "SETEX", "PSETEX", "SETNX", "MSET", "MSETNX", "GETSET", "GETDEL", "GETEX", "APPEND", "SETRANGE",
    "INCR", "DECR",
    "INCRBY", "DECRBY", "INCRBYFLOAT", "DEL", "UNLINK", "EXPIRE", "PEXPIRE", "EXPIREAT", "PEXPIREAT",
    "PERSIST", "RENAME",
    "RENAMENX", "MOVE", "COPY", "RESTORE", "MIGRATE", "TOUCH", "SORT", "HSET", "HMSET", "HSETNX", "HDEL",
    "HINCRBY",
    "HINCRBYFLOAT", "LPUSH", "RPUSH", "LPUSHX", "RPUSHX", "LPOP", "RPOP", "BLPOP", "BRPOP", "LREM", "LSET",
    "LTRIM",
    "LINSERT", "RPOPLPUSH", "BRPOPLPUSH", "LMOVE", "BLMOVE", "LMPOP", "SADD", "SREM", "SPOP", "SMOVE",
    "SINTERSTORE",
    "SUNIONSTORE", "SDIFFSTORE", "ZADD", "ZREM", "ZINCRBY", "ZPOPMIN", "ZPOPMAX", "BZPOPMIN", "BZPOPMAX",
    "ZREMRANGEBYRANK", "ZREMRANGEBYSCORE", "ZREMRANGEBYLEX", "ZRANGESTORE", "ZUNIONSTORE", "ZINTERSTORE",
    "SETBIT", "BITOP",
    "BITFIELD", "PFADD", "PFMERGE", "GEOADD", "XADD", "XDEL", "XTRIM", "XACK", "XCLAIM", "XAUTOCLAIM",
    "XREADGROUP",
    "PUBLISH", "SPUBLISH", "BGSAVE", "SAVE", "BGREWRITEAOF", "REPLICAOF", "SLAVEOF", "FAILOVER", "EXEC",
    "SYNC", "PSYNC",
    "REPLCONF",
  ]

  private static let destroys = ["FLUSHALL", "FLUSHDB", "SHUTDOWN", "DEBUG"]

  static func assess(_ words: [Argument], takesMore: Bool) -> Assessment {
    guard let first = words.first?.text else { return .unknown("redis-cli") }
    let verb = first.uppercased()
    if let group = subcommands(of: verb) {
      guard words.count > 1 else { return .unknown("redis-cli \(first.shown)") }
      let second = words[1].text.uppercased()
      if group.reads.contains(second) {
        // `ACL LOG RESET` empties what `ACL LOG` shows.
        let empties = words.dropFirst(2).contains { $0.text.uppercased() == "RESET" }
        return empties ? .change("redis-cli \(first) \(second) RESET") : .read
      }
      let reason = "redis-cli \(first) \(words[1].text.shown)"
      if group.destroys.contains(second) { return .destroy(reason) }
      guard words[1].isFixed else { return .unknown(reason) }
      return verb == "DEBUG" ? .destroy(reason) : .change(reason)
    }
    switch verb {
    case "MONITOR", "SUBSCRIBE", "PSUBSCRIBE", "SSUBSCRIBE": return .flagged(.endless)
    case "EVAL", "EVALSHA", "FCALL":
      guard verb == "EVAL", words.count > 1 else { return .unknown("redis-cli \(first)") }
      return assess(script: words[1].text)
    case _ where reads.contains(verb): return .read
    case _ where changes.contains(verb): return .change("redis-cli \(first)")
    case _ where destroys.contains(verb): return .destroy("redis-cli \(first)")
    default: return .unknown("redis-cli \(first.shown)")
    }
  }

  /// A Lua script is as bad as the worst command it calls, if each call names its command.
  private static func assess(script: String) -> Assessment {
    var scanner = ScriptScanner(script)
    var sum = Assessment.read
    var calls = 0
    var mentions = 0
    while let token = scanner.next() {
      if token == .word("redis") { mentions += 1 }
      if case .word(let word) = token, hidden.contains(word) || word.contains(ShellWord.unknownMark) {
        return .unknown("Lua script")
      }
      guard token == .word("call") || token == .word("pcall") else { continue }
      var next = scanner.next()
      if next == .symbol("(") { next = scanner.next() }
      guard case .text(let name) = next else { return .unknown("Lua script") }
      calls += 1
      sum.include(assess([Argument(text: name), Argument(text: "")], takesMore: false))
      // A name that is put together (`'get'..'del'`) is not the one that stands there.
      if scanner.upcoming == "." { return .unknown("Lua script") }
    }
    return mentions == calls ? sum : sum.including(.unknown("Lua script"))
  }

  /// Ways to a function without its name, or to code that comes from elsewhere.
  private static let hidden = [
    "_G", "_ENV", "load", "loadstring", "loadfile", "dofile", "require", "getfenv", "setfenv", "getmetatable",
    "setmetatable", "rawget",
  ]
}
