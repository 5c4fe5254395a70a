public import CommandRunner
public import RunbookLoader
public import SystemPackage

/// What a console on one incident works with.
public struct ConsoleContext: Sendable {
  /// The incident.
  public var incident: BegunIncident
  /// The store, and the order of this console's writes to it.
  public var queue: StoreQueue
  /// Spawns and owns the children.
  public var runner: CommandRunner
  /// The runbook's file; nil for one inside the binary or kept only in the store.
  public var runbookFile: FilePath?
  /// Where the runbooks are that this one leads to.
  public var library: RunbookLibrary
  /// Where the postmortem draft is written.
  public var exportDirectory: FilePath
  /// Where what a console remembers is written; nil for nowhere.
  public var memoryFile: FilePath?

  /// Makes a context.
  public init(
    incident: BegunIncident, queue: StoreQueue, runner: CommandRunner, runbookFile: FilePath?,
    library: RunbookLibrary, exportDirectory: FilePath, memoryFile: FilePath? = nil
  ) {
    self.incident = incident
    self.queue = queue
    self.runner = runner
    self.runbookFile = runbookFile
    self.library = library
    self.exportDirectory = exportDirectory
    self.memoryFile = memoryFile
  }
}
