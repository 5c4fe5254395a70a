import GRDB
import IncidentModel
import Synchronization

extension TimelineStore {
  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try reattach()
    return try transaction(.deferred, body)
  }

  /// Writes in one immediate transaction; the chains move on only when the commit is durable.
  func write<Value: Sendable>(
    _ body: (Database, inout WriterChains) throws -> Value
  ) throws(StoreError) -> Value {
    // One lock around the whole transaction: a chain must not be extended twice from the same event.
    try chains.withLock { chains throws(StoreError) -> Value in
      try reattachOrShelter(extending: &chains)
      // What went into files that were deleted meanwhile is brought from there.
      defer { try? reattachOrShelter(extending: &chains) }
      do throws(StoreError) { return try write(extending: &chains, body) } catch {
        guard error.kind == .full, reserve.giveUp() else { throw error }
        fallback.withLock { $0.isReserveUsed = true }
        return try write(extending: &chains, body)
      }
    }
  }

  private func write<Value>(
    extending chains: inout WriterChains, _ body: (Database, inout WriterChains) throws -> Value
  ) throws(StoreError) -> Value {
    var extended = chains
    let value = try transaction(.immediate) { database in try body(database, &extended) }
    chains = extended
    return value
  }

  private func transaction<Value>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try database.writeWithoutTransaction { database in
        // GRDB 7.10 asks SQLite about its transaction before it finds that the connection is closed.
        guard database.sqliteConnection != nil else {
          throw StoreError(.closed, path: home.database, cause: "the store is closed")
        }
        // A database that is only read has nothing to lock.
        try database.beginTransaction(isReadOnly ? .deferred : kind)
        do {
          let value = try body(database)
          try database.commit()
          return value
        } catch {
          // SQLite has ended the transaction itself after some errors, a full disk among them.
          if database.isInsideTransaction { try? database.rollback() }
          throw error
        }
      }
    } catch { throw StoreError(error, path: home.database) }
  }
}
