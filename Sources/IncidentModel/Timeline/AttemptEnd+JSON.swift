import PlainJSON

// How runs of commands are kept: the names are a contract, so that none is ever changed.

extension AttemptStart {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      step: try fields.optional("step"), command: try fields.optional("command"),
      text: try fields.required("text"), commandClass: try fields.required("class"),
      attempt: try fields.required("attempt"), target: try fields.required("target"),
      directory: try fields.required("cwd"), values: try fields.required("values"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("step", step)
    fields.add("command", command)
    fields.add("text", text)
    fields.add("class", commandClass)
    fields.add("attempt", attempt)
    fields.add("target", target)
    fields.add("cwd", directory)
    fields.add("values", values)
    return fields
  }
}

extension AttemptEnd {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      started: try fields.required("started"), step: try fields.optional("step"),
      command: try fields.optional("command"), text: try fields.required("text"),
      commandClass: try fields.required("class"), attempt: try fields.required("attempt"),
      cause: try fields.required("cause"), exitStatus: try fields.optional("exit_status"),
      signal: try fields.optional("signal"), durationMilliseconds: try fields.required("duration_ms"),
      stdoutBytes: try fields.required("stdout_bytes"), stderrBytes: try fields.required("stderr_bytes"),
      sha256: try fields.optional("sha256"), capture: try fields.optional("capture"),
      streams: try fields.optional("streams"),
      cutBytes: try fields.required("cut_bytes"), redactions: try fields.required("redactions"),
      excerpt: try fields.required("excerpt"), verdict: try fields.required("verdict"),
      carried: try fields.optional("carried"),
      problem: try fields.required("problem"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("started", started)
    fields.add("step", step)
    fields.add("command", command)
    fields.add("text", text)
    fields.add("class", commandClass)
    fields.add("attempt", attempt)
    fields.add("cause", cause)
    fields.add("exit_status", exitStatus)
    fields.add("signal", signal)
    fields.add("duration_ms", durationMilliseconds)
    fields.add("stdout_bytes", stdoutBytes)
    fields.add("stderr_bytes", stderrBytes)
    fields.add("sha256", sha256)
    fields.add("capture", capture)
    fields.add("streams", streams)
    fields.add("cut_bytes", cutBytes)
    fields.add("redactions", redactions)
    fields.add("excerpt", excerpt)
    fields.add("verdict", verdict)
    fields.add("carried", carried)
    fields.add("problem", problem)
    return fields
  }
}

extension CommandRefusal {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      step: try fields.optional("step"), command: try fields.optional("command"),
      text: try fields.required("text"), commandClass: try fields.required("class"),
      reason: try fields.required("reason"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("step", step)
    fields.add("command", command)
    fields.add("text", text)
    fields.add("class", commandClass)
    fields.add("reason", reason)
    return fields
  }
}
