public import SystemPackage

/// What keeps a store from recording as it should, for as long as it lasts.
public enum StoreTrouble: Sendable, Equatable {
  /// The disk is full, and the room that was held back is in use.
  case reserveUsed(home: FilePath)
  /// Nothing can be recorded in the home; events are kept in this directory until it can.
  case elsewhere(FilePath, cause: StoreError)
  /// So many events that other processes recorded are in this directory, and not in the home yet.
  case othersElsewhere(FilePath, count: Int)

  /// One line for the person: what is wrong, and what to do.
  public var text: String {
    switch self {
    case .reserveUsed(let home): "THE DISK IS FULL: the last reserve is in use; free space for \(home)"
    case .elsewhere(let path, let cause): "RECORDING IN \(path), because \(cause)"
    case .othersElsewhere(let path, let count):
      "\(count) \(count == 1 ? "EVENT IS" : "EVENTS ARE") ONLY IN \(path): another console could not record here"
    }
  }
}
