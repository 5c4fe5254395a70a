import IncidentModel

/// Looking into running Java processes.
enum ProcessRules {
  /// `jmap -histo` counts, `jmap -dump` writes the heap to a file; `:live` forces a collection first.
  static func jmap(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    guard let dump = invocation.arguments.first(where: { $0.text.hasPrefix("-dump") }) else { return .read }
    let file = dump.text.split(separator: ",").compactMap { part in
      part.hasPrefix("file=") ? String(part.dropFirst(5)) : nil
    }
    return WrittenFile.assess(file.first ?? "heap", by: "jmap -dump")
  }

  static func jcmd(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text).filter { !$0.hasPrefix("-") }
    guard words.count > 1 else { return .read }
    let looks = [
      "Thread.print", "VM.version", "VM.flags", "VM.uptime", "VM.command_line", "VM.system_properties",
      "GC.heap_info",
      "GC.class_histogram", "VM.native_memory", "help", "VM.info", "VM.metaspace", "Compiler.codecache",
      "JFR.check",
      "GC.class_stats", "VM.classloader_stats", "VM.stringtable", "VM.symboltable",
    ]
    return looks.contains(words[1]) ? .read : .change("jcmd \(words[1].shown)")
  }
}
