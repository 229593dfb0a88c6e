/// Everything that a key can mean.
public enum Command: Sendable, Hashable {
  case accept, reject, correct, skip, `defer`, undo
  case next, previous, nextUndecided
  case phrase(Int)
  case phraseDown, phraseUp
  case zoom, photoAlone
  case compare, markSwapped
  case queue, find, clearFilter, scope, sort
  case pageDown, pageUp, first, last
  case open, leave, help, quit, redraw, suspend
  case retype, note, redrawRegion
  case box(BoxChange)

  /// As a key file names it; phrases are "phrase-1" to "phrase-9", changes of a region "box-left" and so on.
  public var name: String {
    if case .box(let change) = self { return "box-\(change.rawValue)" }
    if case .phrase(let number) = self { return "phrase-\(number)" }
    return Self.plain.first { $0.command == self }?.name ?? ""
  }

  public init?(name: String) {
    if let plain = Self.plain.first(where: { $0.name == name }) {
      self = plain.command
    } else if name.hasPrefix("phrase-"), let number = Int(name.dropFirst(7)), (1...9).contains(number) {
      self = .phrase(number)
    } else if name.hasPrefix("box-"), let change = BoxChange(rawValue: String(name.dropFirst(4))) {
      self = .box(change)
    } else {
      return nil
    }
  }

  public static var all: [Command] {
    plain.map(\.command) + (1...9).map(Command.phrase) + BoxChange.allCases.map(Command.box)
  }

  private static let plain: [(name: String, command: Command)] = [
    ("accept", .accept), ("reject", .reject), ("correct", .correct), ("skip", .skip), ("defer", .defer),
    ("undo", .undo), ("next", .next), ("previous", .previous), ("next-undecided", .nextUndecided),
    ("phrase-down", .phraseDown), ("phrase-up", .phraseUp), ("zoom", .zoom), ("photo-alone", .photoAlone),
    ("compare", .compare), ("mark-swapped", .markSwapped), ("queue", .queue), ("find", .find),
    ("clear-filter", .clearFilter), ("scope", .scope), ("sort", .sort), ("page-down", .pageDown),
    ("page-up", .pageUp), ("first", .first), ("last", .last), ("open", .open), ("leave", .leave), ("help", .help),
    ("quit", .quit), ("redraw", .redraw), ("suspend", .suspend), ("retype", .retype), ("note", .note),
    ("region", .redrawRegion),
  ]
}
