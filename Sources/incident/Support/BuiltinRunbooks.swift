import RunbookLoader

/// The runbooks inside the binary, for a machine on which nobody has installed any.
enum BuiltinRunbooks {
  static let all = [
    BuiltinRunbook(slug: "api-availability-slo-burn", bytes: PackageResources.api_availability_slo_burn_md),
    BuiltinRunbook(slug: "api-latency-slo-burn", bytes: PackageResources.api_latency_slo_burn_md),
    BuiltinRunbook(slug: "cert-expiry", bytes: PackageResources.cert_expiry_md),
    BuiltinRunbook(slug: "db-failover", bytes: PackageResources.db_failover_md),
    BuiltinRunbook(slug: "disk-full", bytes: PackageResources.disk_full_md),
    BuiltinRunbook(slug: "payment-success-slo-burn", bytes: PackageResources.payment_success_slo_burn_md),
    BuiltinRunbook(slug: "redis-down", bytes: PackageResources.redis_down_md),
  ]
}
