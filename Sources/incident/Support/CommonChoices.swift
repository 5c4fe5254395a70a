import ConsoleConfiguration

/// What the options that every command has say; each means what `CommonOptions` says of it.
struct CommonChoices {
  var runbooks: [String] = []
  var home: String?
  var set: [String] = []
  var color: ColorChoice?
  var readonly = false
  var noInput = false
  var plain = false
}
