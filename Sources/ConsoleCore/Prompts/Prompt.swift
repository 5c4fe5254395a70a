/// What the console asks before it goes on; it has the keyboard until it is answered or left.
enum Prompt: Sendable {
  /// Yes or no; Enter alone is no.
  case question(Question)
  /// Something that cannot be undone: a name must be typed.
  case typedName(TypedName)
  /// The values that a command needs.
  case values(ValueForm)
  /// A line or a few of text.
  case text(TextPrompt)
  /// One of a few things.
  case menu(Menu)
  /// Every action, by name.
  case palette(Palette)
  /// What becomes of a sweep.
  case sweep(SweepCursor)
  /// Lines to read: the help, a long note.
  case reader(TextReader)
}
