/// What keeps a well-written command line from being carried out: exit code 2, without usage lines.
struct CommandError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
