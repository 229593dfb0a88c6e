public import Foundation
public import Matching
public import Records

/// Everything that a review screen is made of. `update` is the only way to change it, the drawing the only reader that
/// matters; neither knows a terminal.
public struct ReviewState: Sendable {
  public enum Screen: Sendable, Hashable { case review, correction, photo, compare, queue, keys }

  public enum Status: Sendable, Hashable {
    /// Something that was done.
    case done(String)
    /// Why a key can't work now.
    case objection(String)
    /// Something that went wrong and needs the operator to know.
    case failure(String)
  }

  /// What does not change while the program runs.
  public struct Session: Sendable, Hashable {
    public let id: UUID
    public let catalog: String
    public let `operator`: String
    public let started: Date
    public let wording: Wording
    public let pictures: PictureMode

    public init(
      id: UUID, catalog: String, operator: String, started: Date, wording: Wording = .english,
      pictures: PictureMode = .trueColour
    ) {
      self.id = id
      self.catalog = catalog
      self.operator = `operator`
      self.started = started
      self.wording = wording
      self.pictures = pictures
    }
  }

  public let session: Session
  public let keys: KeyMap
  public internal(set) var size: Size
  public internal(set) var now: Date

  public internal(set) var queue: ReviewQueue
  /// Place of the current pair in `queue.order`.
  public internal(set) var place = 0
  /// Place of the selected phrase in the current audit.
  public internal(set) var phrase: Int?
  public internal(set) var isZoomed = false
  /// Lines that the current page was scrolled down by hand.
  public internal(set) var scroll = 0

  public internal(set) var screen = Screen.review
  /// Where the key sheet goes back to.
  var screenBelow = Screen.review
  public internal(set) var entry: TextEntry?
  public internal(set) var draft: CorrectionDraft?
  public internal(set) var status: Status?

  public internal(set) var progress: ScoringProgress?
  /// Why a pair's photo can't be shown, by pair.
  public internal(set) var photoProblems: [String: String] = [:]
  public internal(set) var tally = Tally()

  var labelIDs: LabelSequence
  /// This operator's decisions that are in force, oldest first; labels made in one stroke are taken back in one.
  var history: [[Label]] = []
  /// What the last stroke superseded, to be put back should it not be saved.
  var replaced: [Label] = []
  /// When the current pair came on the screen.
  var shownSince: Date

  /// - Parameters:
  ///   - labels: all of the store's for this catalog, oldest first.
  ///   - resumeAt: the pair to open, or the next undecided one where it is decided: a program that is killed has its
  ///     last decision on disk, but not always the step after it. Otherwise the first undecided one.
  public init(
    session: Session, audits: [Audit], labels: [Label], resumeAt: String? = nil, keys: KeyMap = .standard, size: Size
  ) {
    self.session = session
    self.keys = keys
    self.size = size
    now = session.started
    shownSince = session.started
    labelIDs = LabelSequence(session: session.id)
    queue = ReviewQueue(audits: audits, labels: labels)
    history = Self.strokes(of: labels.filter { $0.operator == session.operator && queue.labels[$0.pair]?.id == $0.id })
    let resumed = resumeAt.flatMap { queue.order.firstIndex(of: $0) }
    let isStale = resumed.map { queue.isDecided(queue.order[$0]) } ?? true
    let next = queue.nextUndecided(after: resumed ?? -1)
    arrive(at: (isStale ? next : nil) ?? resumed ?? 0)
  }

  public var say: Wording { session.wording }

  var layout: Layout { Layout(size: size, hasPictures: session.pictures != .none) }

  public var current: Audit? { audit(at: place) }

  public var currentLabel: Label? { current?.id.flatMap { queue.labels[$0] } }

  public var selectedPhrase: JudgedPhrase? {
    guard let phrase, let phrases = current?.phrases, phrases.indices.contains(phrase) else { return nil }
    return phrases[phrase]
  }

  /// The pair whose photo fits the current spec better, where the audit names one.
  public var rival: Audit? { current?.swap.flatMap { queue.audits[$0.with] } }

  public var context: KeyMap.Context { Self.context(of: screen) }

  func audit(at place: Int) -> Audit? {
    guard queue.order.indices.contains(place) else { return nil }
    return queue.audits[queue.order[place]]
  }

  /// Labels that mark two photos as swapped are one stroke: they name each other and share their time.
  private static func strokes(of labels: [Label]) -> [[Label]] {
    var strokes: [[Label]] = []
    for label in labels {
      if let first = strokes.last?.first, strokes.last?.count == 1, first.swapWith == label.pair,
        label.swapWith == first.pair, first.at == label.at
      {
        strokes[strokes.count - 1].append(label)
      } else {
        strokes.append([label])
      }
    }
    return strokes
  }
}
