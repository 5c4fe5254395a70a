import Foundation

/// Seven hours of a small API's metrics, healthy or with its newer version burning for the last forty minutes.
///
/// As OpenMetrics text, from which promtool makes blocks: a real Prometheus then knows hours that a test
/// cannot wait for.
struct MetricHistory {
  enum Trouble {
    case none
    /// Of the requests to the newer version, 40 % fail or are slow.
    case burning
  }

  private static let minutes = 430
  private let trouble: Trouble
  private let now: Int
  private(set) var text = ""

  init(_ trouble: Trouble, now: Date = Date()) {
    self.trouble = trouble
    self.now = Int(now.timeIntervalSince1970)
    for (instance, version, region) in [("api-1", "1.8.0", "eu"), ("api-2", "1.9.0", "us")] {
      let labels = [
        "job=\"api\"", "instance=\"\(instance)\"", "version=\"\(version)\"", "region=\"\(region)\"",
      ]
      addRequests(labels, isNew: version == "1.9.0")
      addDependencies(labels, isNew: version == "1.9.0")
      addProcess(labels, isNew: version == "1.9.0")
    }
    // Prometheus would have recorded these while it watched.
    for slo in ["api-availability", "api-latency", "payment-success"] {
      addGauge("slo:error_ratio:rate5m", ["slo=\"\(slo)\""]) { burns in burns ? 0.2 : 0.0002 }
    }
    text += "# EOF\n"
  }

  private func burns(_ minutesAgo: Int) -> Bool { trouble == .burning && minutesAgo < 40 }

  private mutating func addRequests(_ labels: [String], isNew: Bool) {
    let kinds = [
      ("GET", "/items", "200", "503", 6000.0), ("GET", "/login", "200", "500", 3000),
      ("POST", "/orders", "201", "502", 1200), ("PUT", "/profile", "200", "500", 600),
    ]
    for (method, route, good, bad, perMinute) in kinds {
      let own = labels + ["method=\"\(method)\"", "route=\"\(route)\""]
      let share = { (burns: Bool) in burns && isNew ? 0.4 : 0.0002 }
      addCounter("http_requests_total", own + ["code=\"\(good)\""]) { perMinute * (1 - share($0)) }
      addCounter("http_requests_total", own + ["code=\"\(bad)\""]) { perMinute * share($0) }
      let buckets = [("0.1", 0.7, 0.1), ("0.5", 0.998, 0.55), ("1", 0.9995, 0.8), ("+Inf", 1, 1)]
      for (bound, usual, slow) in buckets {
        addCounter("http_request_duration_seconds_bucket", own + ["le=\"\(bound)\""]) { burns in
          perMinute * (burns && isNew && method != "GET" ? slow : usual)
        }
      }
      addCounter("http_request_duration_seconds_count", own) { _ in perMinute }
    }
  }

  private mutating func addDependencies(_ labels: [String], isNew: Bool) {
    for dependency in ["postgres", "redis", "payment-provider"] {
      let own = labels + ["dependency=\"\(dependency)\""]
      let share = { (burns: Bool) in burns && isNew && dependency == "payment-provider" ? 0.3 : 0.0001 }
      addCounter("http_client_requests_total", own + ["code=\"200\""]) { 5000 * (1 - share($0)) }
      addCounter("http_client_requests_total", own + ["code=\"503\""]) { 5000 * share($0) }
      for (bound, usual) in [("0.1", 0.97), ("0.5", 1), ("+Inf", 1)] {
        addCounter("http_client_request_duration_seconds_bucket", own + ["le=\"\(bound)\""]) { _ in
          5000 * usual
        }
      }
    }
  }

  private mutating func addProcess(_ labels: [String], isNew: Bool) {
    addGauge("up", Array(labels.prefix(2))) { _ in 1 }
    let (longAgo, release) = (Double(now - 9 * 86_400), Double(now - 45 * 60))
    addGauge("process_start_time_seconds", labels) { $0 && isNew ? release : longAgo }
    addCounter("process_cpu_seconds_total", labels) { $0 && isNew ? 58 : 12 }
  }

  private mutating func addCounter(_ name: String, _ labels: [String], perMinute: (Bool) -> Double) {
    var total = 0.0
    add(name, labels) { burns in
      total += perMinute(burns)
      return total
    }
  }

  private mutating func addGauge(_ name: String, _ labels: [String], value: (Bool) -> Double) {
    add(name, labels, value: value)
  }

  private mutating func add(_ name: String, _ labels: [String], value: (Bool) -> Double) {
    let series = "\(name){\(labels.joined(separator: ","))} "
    for minutesAgo in (0...Self.minutes).reversed() {
      text += series + "\(value(burns(minutesAgo))) \(now - minutesAgo * 60)\n"
    }
  }
}
