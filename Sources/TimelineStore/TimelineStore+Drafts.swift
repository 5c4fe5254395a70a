import Glibc
public import IncidentModel
import PlainJSON
import Synchronization
import SystemPackage

extension TimelineStore {
  /// Keeps what this process's person is writing for an incident, by kind of note; nothing is no draft.
  ///
  /// A draft is no part of the timeline: it is there for the next console if this one ends, however it ends,
  /// and each process has one of its own. Texts must be redacted already. The file is durable, and 0600.
  public func keepDraft(_ notes: [String: String], of incident: IncidentID) throws(StoreError) {
    let home = fallback.withLock { $0.store?.home } ?? home
    let path = home.drafts.appending(writer)
    guard !notes.isEmpty else {
      unlink(path.string)
      return
    }
    var draft = JSONObject()
    draft.add("incident", incident)
    draft.add("notes", notes)
    let text = JSONWriter.text(draft.json)
    try PrivateFiles.write(Array(text.utf8), to: path, temporary: FilePath(path.string + ".new"))
  }

  /// Returns what processes that are gone left unsent for an incident, by kind of note; it is this process's
  /// draft from now on.
  ///
  /// Of two drafts of a kind the older comes first: nothing that somebody typed is dropped.
  public func takeUpDrafts(of incident: IncidentID) throws(StoreError) -> [String: String] {
    guard !isReadOnly else { return [:] }
    var notes: [String: String] = [:]
    var taken: [FilePath] = []
    for name in try PrivateFiles.names(in: home.drafts) where EventID(name) != nil && isGone(name) {
      guard let path = home.drafts.child(name), let left = try Self.draft(path), left.incident == incident
      else {
        continue
      }
      notes.merge(left.notes) { "\($0)\n\($1)" }
      taken.append(path)
    }
    guard !taken.isEmpty else { return [:] }
    // Kept under the new name before the old ones go: a crash in between doubles a draft and loses none.
    try keepDraft(notes, of: incident)
    for path in taken { unlink(path.string) }
    return notes
  }

  /// A draft as it was left; nil for a file that is none.
  private static func draft(_ path: FilePath) throws(StoreError) -> (
    incident: IncidentID, notes: [String: String]
  )? {
    guard let bytes = try PrivateFiles.read(path, limit: 1 << 20),
      case .object(let draft) = JSONValue(String(decoding: bytes, as: UTF8.self)),
      let incident: IncidentID = try? draft.required("incident"),
      let notes: [String: String] = try? draft.required("notes")
    else { return nil }
    return (incident, notes)
  }
}
