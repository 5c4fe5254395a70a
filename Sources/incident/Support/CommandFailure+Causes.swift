import ConsoleApp
import RunbookLoader
import TimelineStore

// One place decides which of the modules' errors ends with which status.
extension CommandFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as StoreError: self.init(.timeline, error.description)
    case let error as RunbookError: self.init(.runbook, error.description)
    case let error as IncidentOpening.Failure:
      switch error {
      case .store: self.init(.timeline, error.description)
      case .runbook: self.init(.runbook, error.description)
      case .noIncident: self.init(.failure, error.description)
      }
    case let error as IncidentHome.Missing: self.init(.timeline, error.description)
    default: self.init(.failure, "\(error)")
    }
  }
}
