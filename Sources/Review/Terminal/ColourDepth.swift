/// How many colours the terminal has.
enum ColourDepth: Sendable, Hashable { case direct, indexed256, ansi, none }
