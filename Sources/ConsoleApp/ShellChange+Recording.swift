import CommandRunner
import IncidentModel
import SystemPackage

extension ShellChange {
  /// What may be kept of a change; nil when nothing changed.
  ///
  /// A value that looks like a secret stays in the memory of this console. To the next one such a variable is
  /// one that was taken back, so that no older value comes in its place.
  init?(_ carried: CarriedState?, on target: RunTarget, _ redactor: Redactor) {
    guard let carried, !carried.isEmpty else { return nil }
    let kept = carried.set.filter { redactor.redact("\($0.key)=\($0.value)").count == 0 }
    let withheld = carried.set.keys.filter { kept[$0] == nil }
    let directory = carried.directory.map { redactor.redact($0.string) }
    self.init(
      target: target.text, set: kept, unset: (carried.unset + withheld).sorted(),
      directory: directory.flatMap { $0.count == 0 ? $0.text : nil })
  }
}
