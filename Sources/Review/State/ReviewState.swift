public import Features
public import Foundation
public import Matching
public import Records

/// Everything that a review screen is made of. `update` is the only way to change it, the drawing the only reader that
/// matters; neither knows a terminal.
public struct ReviewState: Sendable {
  public enum Screen: Sendable, Hashable { case review, correction, region, photo, compare, queue, keys }

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
    /// Whether pairs come up that another operator decided, without the answer.
    public let isSecondOpinion: Bool
    /// What is mixed among the flagged pairs; nothing on the screen tells it apart.
    public let sample: AuditSample?
    /// Whether pairs with known answers come up, as a supervisor asked: then a pair's risk, which may tell them apart, is
    /// shown after the answer.
    public let hasGold: Bool
    /// Prompts and lines instead of a screen: no message names what only a screen has.
    public let isPlain: Bool

    public init(
      id: UUID, catalog: String, operator: String, started: Date, wording: Wording = .english,
      pictures: PictureMode = .trueColour, isSecondOpinion: Bool = false, sample: AuditSample? = nil,
      hasGold: Bool = false, isPlain: Bool = false
    ) {
      self.id = id
      self.catalog = catalog
      self.operator = `operator`
      self.started = started
      self.wording = wording
      self.pictures = pictures
      self.isSecondOpinion = isSecondOpinion
      self.sample = sample
      self.hasGold = hasGold
      self.isPlain = isPlain
    }
  }

  public let session: Session
  public let keys: KeyMap
  public internal(set) var size: Size
  public internal(set) var now: Date

  public internal(set) var queue: ReviewQueue
  public internal(set) var shelf: AuditShelf
  /// The queue that was asked for and waits for the store.
  var asked: QueueWish?
  /// A pair to go to once the queue that was asked for is there.
  var destination: String?
  /// Place of the current pair in the queue.
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
  /// The region being redrawn.
  public internal(set) var box: Region?
  /// Where on the photo the mouse's button went down.
  var dragStart: MouseEvent.Point?
  public internal(set) var status: Status?

  public internal(set) var progress: ScoringProgress?
  /// Why a pair's photo can't be shown, by pair.
  public internal(set) var photoProblems: [String: String] = [:]
  public internal(set) var tally = Tally()
  /// At which pair each other operator is.
  public internal(set) var others: [String: String]

  var labelIDs: LabelSequence
  /// This operator's decisions that are in force, oldest first; labels made in one stroke are taken back in one.
  var history: [[Label]]
  var replaced = Replaced()
  /// What this operator had decided before, by the label that replaced it.
  var former: [UUID: Label]
  /// Corrections that were left before they were saved, by pair; `e` goes on with them.
  var unsaved: [String: LeftDraft] = [:]
  /// The current pair as it was judged anew while it was on the screen.
  var fresher: Audit?
  /// When the current pair came on the screen.
  var shownSince: Date

  /// - Parameters:
  ///   - queue: the flagged pairs.
  ///   - audits: those that are at hand; `update` asks for the others.
  ///   - history: this operator's labels that still stand, oldest first.
  ///   - former: what those replaced.
  ///   - others: at which pair each other operator is.
  ///   - resumeAt: the pair to open, or the next undecided one where it is decided: a program that is killed has its
  ///     last decision on disk, but not always the step after it. Otherwise the first undecided one.
  public init(
    session: Session, queue: ReviewQueue, audits: [Audit] = [], history: [Label] = [], former: [Label] = [],
    others: [String: String] = [:], resumeAt: String? = nil, keys: KeyMap = .standard, size: Size
  ) {
    self.session = session
    self.keys = keys
    self.size = size
    self.queue = queue
    self.others = others
    now = session.started
    shownSince = session.started
    labelIDs = LabelSequence(session: session.id)
    shelf = AuditShelf(audits)
    self.history = Self.strokes(of: history)
    self.former = Self.former(of: history + former, by: session.operator)
    let resumed = resumeAt.flatMap { queue.place(of: $0) }
    let isStale = resumed.flatMap { queue.pair(at: $0) }.map { queue.isDecided($0) } ?? true
    let next = queue.nextUndecided(after: resumed ?? -1, avoiding: Set(others.values))
    arrive(at: (isStale ? next : nil) ?? resumed ?? 0)
  }

  public var say: Wording { session.wording }

  var layout: Layout { Layout(size: size, hasPictures: session.pictures != .none) }

  public var currentPair: String? { queue.pair(at: place) }

  /// The audit on the screen; `nil` where the queue is empty, or before the store has answered.
  public var current: Audit? { audit(at: place) }

  public var currentOutcome: QueueEntry.Outcome? { queue.entry(at: place)?.outcome }

  /// Whether a pair's risk and verdict could tell an operator, before the answer, that its answer is known.
  func hidesRisk(of pair: String?) -> Bool {
    session.hasGold && pair.flatMap { queue.outcome(of: $0) }?.isFinal != true
  }

  public var selectedPhrase: JudgedPhrase? {
    guard let phrase, let phrases = current?.phrases, phrases.indices.contains(phrase) else { return nil }
    return phrases[phrase]
  }

  /// The selected phrase's region as the operator has it, else as the audit does.
  public var selectedRegion: Region? {
    phrase.flatMap { draft?.regions[$0] } ?? selectedPhrase?.region
  }

  /// The pair whose photo fits the current spec better, where the audit names one.
  public var rival: Audit? { current?.swap.flatMap { shelf[$0.with] } }

  public var context: KeyMap.Context { Self.context(of: screen) }

  func audit(at place: Int) -> Audit? { queue.pair(at: place).flatMap { shelf[$0] } }

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

  /// Each label that replaced an earlier one of the same operator, with that.
  private static func former(of labels: [Label], by name: String) -> [UUID: Label] {
    let own = Dictionary(labels.filter { $0.operator == name && !$0.isWithdrawn }.map { ($0.id, $0) }) { one, _ in one }
    return own.compactMapValues { $0.supersedes.flatMap { own[$0] } }
  }
}
