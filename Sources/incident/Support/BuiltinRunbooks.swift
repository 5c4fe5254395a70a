import RunbookLoader

/// The runbooks inside the binary, for a machine on which nobody has installed any.
enum BuiltinRunbooks {
  static let all = [
    builtin("api-availability-slo-burn", PackageResources.api_availability_slo_burn_md),
    builtin("api-latency-slo-burn", PackageResources.api_latency_slo_burn_md),
    builtin("cert-expiry", PackageResources.cert_expiry_md),
    builtin("db-failover", PackageResources.db_failover_md),
    builtin("disk-full", PackageResources.disk_full_md),
    builtin("payment-success-slo-burn", PackageResources.payment_success_slo_burn_md),
    builtin("redis-down", PackageResources.redis_down_md),
  ]

  private static func builtin(_ slug: String, _ bytes: [UInt8]) -> BuiltinRunbook {
    BuiltinRunbook(slug: slug, source: String(decoding: bytes, as: UTF8.self))
  }
}
