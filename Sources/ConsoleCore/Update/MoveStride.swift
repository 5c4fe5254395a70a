/// How far a key moves.
enum MoveStride: Sendable {
  case line(Int)
  case halfPage(Int)
  case page(Int)
  case first
  case last
}
