import Foundation
import IncidentModel

/// The machine's clock as the timeline counts.
enum BenchClock {
  static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
