/// Something that the console can run: a statement of a shell block, or a command in inline code.
public struct Command: Sendable, Equatable, Encodable {
  /// Its place in its step.
  public var id: CommandID
  /// The text as it stands in the file, prompts removed, placeholders unfilled.
  public var text: String
  /// The fence's language in lower case; `sh` for inline code.
  public var language: String
  /// The line of its first line in the file, from 1.
  public var line: Int
  /// What it is for, from the comment or sentence above it.
  public var label: String?
  /// The name that the author gave it (`name=ping`).
  public var name: String?
  /// How much harm it can do, the author's `class=` counted in where it raises it.
  public var commandClass: CommandClass
  /// What the author declares with `class=`; it lowers the class only when the responder agrees.
  public var declaredClass: CommandClass?
  /// The values that it needs.
  public var placeholders: [Placeholder]
  /// What its output should be.
  public var expectations: [Expectation]
  /// What is special about it.
  public var flags: Set<CommandFlag>
  /// The author's time limit in seconds; nil for the console's own.
  public var timeoutSeconds: Double?
  /// Where the author says that it runs; nil for here.
  public var target: String?
  /// The directory that the author says it runs in.
  public var directory: String?
  /// The warning that stands beside it, in its author's words.
  public var warning: String?

  /// Makes a command.
  public init(
    id: CommandID, text: String, language: String = "sh", line: Int, label: String? = nil,
    name: String? = nil,
    commandClass: CommandClass = .unknown, declaredClass: CommandClass? = nil,
    placeholders: [Placeholder] = [], expectations: [Expectation] = [], flags: Set<CommandFlag> = [],
    timeoutSeconds: Double? = nil, target: String? = nil, directory: String? = nil, warning: String? = nil
  ) {
    self.id = id
    self.text = text
    self.language = language
    self.line = line
    self.label = label
    self.name = name
    self.commandClass = commandClass
    self.declaredClass = declaredClass
    self.placeholders = placeholders
    self.expectations = expectations
    self.flags = flags
    self.timeoutSeconds = timeoutSeconds
    self.target = target
    self.directory = directory
    self.warning = warning
  }

  private enum CodingKeys: String, CodingKey {
    case id, text, language, line, label, name, placeholders, flags, target, warning
    case commandClass = "class"
    case declaredClass = "declared_class"
    case expectations = "expect"
    case timeoutSeconds = "timeout_seconds"
    case directory = "cwd"
  }

  /// Writes the command under the names of the command-line contract, its flags in order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(text, forKey: .text)
    try container.encode(language, forKey: .language)
    try container.encode(line, forKey: .line)
    try container.encodeIfPresent(label, forKey: .label)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encode(commandClass, forKey: .commandClass)
    try container.encodeIfPresent(declaredClass, forKey: .declaredClass)
    try container.encode(placeholders, forKey: .placeholders)
    try container.encode(expectations, forKey: .expectations)
    try container.encode(flags.sorted(), forKey: .flags)
    try container.encodeIfPresent(timeoutSeconds, forKey: .timeoutSeconds)
    try container.encodeIfPresent(target, forKey: .target)
    try container.encodeIfPresent(directory, forKey: .directory)
    try container.encodeIfPresent(warning, forKey: .warning)
  }
}
