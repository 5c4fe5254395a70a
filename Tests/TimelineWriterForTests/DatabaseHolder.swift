import GRDB

/// Another program that keeps the database to itself, as a backup or a shell of SQLite may.
enum DatabaseHolder {
  /// Holds an exclusive transaction, says `held`, and gives it up when the input ends.
  static func hold(_ home: String) throws {
    let queue = try DatabaseQueue(path: "\(home)/incident.db")
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      say("held")
      while readLine() != nil {}
      try database.execute(sql: "ROLLBACK")
    }
  }
}
