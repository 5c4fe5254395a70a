/// A certificate authority of a test's own: a root that clients trust, and an intermediate that signs.
public final class Authority {
  /// Where its files are.
  public let scratch: TemporaryDirectory
  /// What clients must trust.
  public var root: String { scratch.path + "/root.pem" }
  var intermediate: String { scratch.path + "/intermediate.pem" }

  /// Makes one.
  public init() throws {
    scratch = try TemporaryDirectory()
    try scratch.write("basicConstraints=critical,CA:TRUE\n", to: "ca.ext")
    try key("root")
    try openssl("req -x509 -new -key root.key -subj /CN=Test-Root -days 3650 -out root.pem")
    try key("intermediate")
    try openssl("req -new -key intermediate.key -subj /CN=Test-Intermediate -out intermediate.csr")
    try openssl(
      "x509 -req -in intermediate.csr -CA root.pem -CAkey root.key -set_serial 2 -days 3000 -extfile ca.ext"
        + " -out intermediate.pem")
  }

  /// Issues a certificate with its intermediate behind it unless `isAlone`; it ends so many days from now.
  public func issue(_ file: String, name: String = "localhost", days: Int, isAlone: Bool = false) throws
    -> Pair
  {
    try key(file)
    try scratch.write("subjectAltName=DNS:\(name)\n", to: file + ".ext")
    try openssl("req -new -key \(file).key -subj /CN=\(name) -out \(file).csr")
    // `x509 -req` cannot date back: the small authority of openssl can, and it wants a database.
    try scratch.write("", to: file + ".db")
    try scratch.write(
      """
      [ca]
      default_ca = own
      [own]
      database = \(file).db
      new_certs_dir = .
      rand_serial = yes
      default_md = sha256
      policy = any
      [any]
      commonName = supplied

      """, to: file + ".cnf")
    let format = "-%Y%m%d%H%M%SZ"
    let start = try Tool.run("date", "-u", "-d", "\(min(days, 0) - 30) days", "+\(format.dropFirst())")
    let end = try Tool.run("date", "-u", "-d", "\(days) days 1 hour", "+\(format.dropFirst())")
    try openssl(
      "ca -batch -config \(file).cnf -in \(file).csr -cert intermediate.pem -keyfile intermediate.key"
        + " -startdate \(start.dropLast()) -enddate \(end.dropLast()) -extfile \(file).ext -notext"
        + " -out \(file).leaf")
    let chain = isAlone ? "cat \(file).leaf" : "cat \(file).leaf intermediate.pem"
    try Tool.run("sh", "-c", "\(chain) > \(file).pem", in: scratch.path)
    return Pair(certificate: scratch.path + "/\(file).pem", key: scratch.path + "/\(file).key")
  }

  /// The files of a certificate and its key.
  public struct Pair {
    /// The certificate, its intermediate behind it.
    public var certificate: String
    /// The key.
    public var key: String
  }

  private func key(_ name: String) throws {
    try openssl("ecparam -name prime256v1 -genkey -noout -out \(name).key")
  }

  private func openssl(_ words: String) throws {
    try Tool.run("sh", "-c", "openssl " + words, in: scratch.path)
  }
}
