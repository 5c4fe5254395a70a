import RunbookLoader

/// The runbooks inside the binary, for a machine on which nobody has installed any.
enum BuiltinRunbooks {
  static let all = [
    BuiltinRunbook(
      slug: "redis-down", source: String(decoding: PackageResources.redis_down_md, as: UTF8.self))
  ]
}
