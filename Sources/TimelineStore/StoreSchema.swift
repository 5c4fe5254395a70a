import GRDB

/// The database's schema, as a list of steps to which steps are added and of which none is ever changed.
enum StoreSchema {
  /// Brings a database of any earlier version to this one.
  static let migrator: DatabaseMigrator = {
    // No table refers to another, so that there is nothing for foreign-key checks to find.
    var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
    migrator.registerMigration("1 events") { try $0.execute(sql: events) }
    migrator.registerMigration("2 search") { try $0.execute(sql: search) }
    // What became of hypotheses, corrections and messages are searched too: the next search makes it anew.
    migrator.registerMigration("3 search of more") { try $0.execute(sql: "DELETE FROM search") }
    return migrator
  }()

  // `position` rises with every commit of any process; it is the key that search tables refer to.
  private static let events = """
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      incident TEXT NOT NULL,
      seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      writer TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      UNIQUE (incident, seq)
    ) STRICT;
    CREATE INDEX events_by_kind ON events (kind, incident, seq);
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    """

  /// The index for a database that is only read.
  static let temporarySearch = """
    PRAGMA temp_store = MEMORY;
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.search
      USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')
    """

  // Row identifiers are the events' positions; accents and case do not matter.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')
    """
}
