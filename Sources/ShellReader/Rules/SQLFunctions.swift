import IncidentModel

/// What calling a function of SQL does.
///
/// A query may call anything that somebody defined, so that only those
/// listed here keep it a look.
enum SQLFunctions {
  static func assess(_ name: String) -> Assessment {
    if acting.contains(name) { return .change("SQL \(name.lowercased())()") }
    if looking.contains(name) || isCatalogFunction(name) { return .read }
    return .unknown("SQL \(name.lowercased().shown)()")
  }

  /// Words that stand before a parenthesis without calling anything, and functions that only compute.
  private static let looking: WordSet = [
    "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "EXISTS", "AS", "ON", "USING", "VALUES", "BY",
    "HAVING",
    "OVER", "FILTER", "WITHIN", "GROUP", "ANY", "ALL", "SOME", "JOIN", "LATERAL", "UNION", "EXCEPT",
    "INTERSECT",
    "CASE", "WHEN", "THEN", "ELSE", "=", "LIKE", "BETWEEN", "IS", "DISTINCT", "LIMIT", "OFFSET",
    "MATERIALIZED",
    "WITH", "EXPLAIN", "COPY", "ROW", "ARRAY", "INTERVAL", "VARCHAR", "NUMERIC", "DECIMAL", "CHAR",
    "SETTINGS",
    "COUNT", "SUM", "AVG", "MIN", "MAX", "STDDEV", "VARIANCE", "PERCENTILE_CONT", "PERCENTILE_DISC", "MODE",
    "ROW_NUMBER", "RANK", "DENSE_RANK", "NTILE", "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE", "STRING_AGG",
    "ARRAY_AGG", "JSON_AGG", "JSONB_AGG", "GROUP_CONCAT", "BOOL_AND", "BOOL_OR", "EVERY", "UNNEST",
    "GENERATE_SERIES", "COALESCE", "NULLIF", "GREATEST", "LEAST", "IF", "IFNULL", "ISNULL", "IIF", "CAST",
    "CONVERT",
    "ROUND", "FLOOR", "CEIL", "CEILING", "ABS", "TRUNC", "MOD", "POWER", "SQRT", "LN", "LOG", "EXP", "SIGN",
    "RANDOM", "LOWER", "UPPER", "LENGTH", "CHAR_LENGTH", "OCTET_LENGTH", "SUBSTRING", "SUBSTR", "LEFT",
    "RIGHT",
    "TRIM", "LTRIM", "RTRIM", "BTRIM", "REPLACE", "CONCAT", "CONCAT_WS", "FORMAT", "POSITION", "STRPOS",
    "REPEAT",
    "REVERSE", "SPLIT_PART", "INITCAP", "LPAD", "RPAD", "MD5", "ENCODE", "DECODE", "HEX", "UNHEX",
    "QUOTE_IDENT",
    "QUOTE_LITERAL", "STRING_TO_ARRAY", "ARRAY_TO_STRING", "ARRAY_LENGTH", "CARDINALITY", "TO_CHAR",
    "TO_DATE",
    "TO_TIMESTAMP", "TO_NUMBER", "TO_JSON", "TO_JSONB", "JSON_BUILD_OBJECT", "JSONB_BUILD_OBJECT",
    "ROW_TO_JSON",
    "NOW", "AGE", "EXTRACT", "DATE_PART", "DATE_TRUNC", "DATE", "TIME", "TIMESTAMP", "CURRENT_TIMESTAMP",
    "CLOCK_TIMESTAMP", "TIMEDIFF", "TIMESTAMPDIFF", "DATEDIFF", "DATE_SUB", "DATE_ADD", "UNIX_TIMESTAMP",
    "FROM_UNIXTIME", "STRFTIME", "DATETIME", "TODAY", "YESTERDAY", "CURDATE", "CURTIME", "SYSDATE",
    "MAKE_INTERVAL",
    "VERSION", "CURRENT_SETTING", "CURRENT_DATABASE", "CURRENT_SCHEMA", "CURRENT_USER", "DATABASE", "USER",
    "CONNECTION_ID", "TXID_CURRENT_SNAPSHOT", "TXID_SNAPSHOT_XMIN", "INET_SERVER_ADDR", "INET_SERVER_PORT",
    "TYPEOF",
    "HAS_TABLE_PRIVILEGE", "HAS_SCHEMA_PRIVILEGE", "HAS_DATABASE_PRIVILEGE", "FORMAT_TYPE", "COL_DESCRIPTION",
    "OBJ_DESCRIPTION", "REGEXP_REPLACE", "REGEXP_MATCH", "REGEXP_MATCHES", "REGEXP_SPLIT_TO_TABLE",
    "FORMATREADABLESIZE", "ANALYZE", "VERBOSE", "BUFFERS", "SHOW", "TABLE", "TOKEN", "HOST", "BIT_LENGTH",
    "ASCII",
  ]

  private static let acting: WordSet = [
    "PG_TERMINATE_BACKEND", "PG_CANCEL_BACKEND", "PG_PROMOTE", "PG_RELOAD_CONF", "PG_SWITCH_WAL",
    "PG_SWITCH_XLOG",
    "PG_ROTATE_LOGFILE", "PG_CREATE_RESTORE_POINT", "PG_START_BACKUP", "PG_STOP_BACKUP", "PG_BACKUP_START",
    "PG_BACKUP_STOP", "PG_WAL_REPLAY_PAUSE", "PG_WAL_REPLAY_RESUME", "PG_DROP_REPLICATION_SLOT",
    "PG_CREATE_PHYSICAL_REPLICATION_SLOT", "PG_CREATE_LOGICAL_REPLICATION_SLOT",
    "PG_REPLICATION_SLOT_ADVANCE",
    "PG_LOGICAL_SLOT_GET_CHANGES", "PG_STAT_RESET", "PG_STAT_RESET_SHARED", "PG_STAT_STATEMENTS_RESET",
    "PG_ADVISORY_LOCK", "PG_ADVISORY_UNLOCK", "PG_ADVISORY_UNLOCK_ALL", "PG_NOTIFY", "SETVAL", "NEXTVAL",
    "SET_CONFIG", "LO_UNLINK", "LO_IMPORT", "LO_EXPORT", "LO_CREATE", "DBLINK_EXEC", "DBLINK", "PG_REPACK",
    "PG_FILE_WRITE", "PG_FILE_UNLINK", "GET_LOCK", "RELEASE_LOCK", "TXID_CURRENT",
    "PG_LOG_BACKEND_MEMORY_CONTEXTS", "PG_LOGICAL_EMIT_MESSAGE",
  ]

  /// PostgreSQL names what only looks by its beginning.
  private static func isCatalogFunction(_ name: String) -> Bool {
    let looks = [
      "PG_IS_", "PG_GET_", "PG_LAST_", "PG_CURRENT_", "PG_POSTMASTER_", "PG_BACKEND_", "PG_BLOCKING_",
      "PG_SAFE_",
      "PG_CONF_", "PG_SHOW_", "PG_LS_", "PG_WAL_LSN_", "PG_XLOG_LOCATION_", "PG_TABLE_IS_", "PG_OPTIONS_",
      "PG_TOTAL_", "PG_STAT_GET_", "PG_WALFILE_", "PG_COLUMN_", "PG_TYPEOF", "PG_CONTROL_", "PG_READ_",
    ]
    if looks.contains(where: { name.hasPrefix($0) }) || name.hasPrefix("PG_") && name.hasSuffix("_SIZE") {
      return true
    }
    return [
      "PG_SIZE_PRETTY", "PG_SIZE_BYTES", "PG_INDEXES_SIZE", "PG_TABLESPACE_LOCATION", "PG_LOCK_STATUS",
      "PG_STAT_FILE", "PG_WAL_REPLAY_IS_PAUSED", "PG_IS_WAL_REPLAY_PAUSED", "PG_RELATION_FILEPATH",
      "PG_SLEEP",
    ].contains(name)
  }
}
