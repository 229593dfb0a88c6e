import Auditing
import Foundation
import Glibc
import Records
import Review
import Synchronization

/// Adapts the model beside a review, after every so many decisions, in a process of its own and at the lowest priority: neither
/// its memory nor its time is the keyboard's.
///
/// Where a new version is used, the catalog is scored again by it and the audits arrive as those of the first scoring do. What is
/// refused stands in the history (`kantei model list`) and troubles nobody.
final class LiveAdaptation: Sendable {
  private struct Work {
    var decisions = 0
    /// Between a decision that asked for adaptation and its end.
    var isBusy = false
    var child: Process?
    /// By the version that came into use last; `nil` before the first.
    var scoring: LiveScoring?
    var isOver = false
  }

  /// 0 for never.
  private let every: Int
  private let order: QueueOrder
  private let arguments: [String]
  private let store: Store
  private let catalog: CatalogID
  private let inbox: Inbox
  private let firstScoring: LiveScoring
  private let work = Mutex(Work())
  private let errands = DispatchQueue(label: "kantei.adaptation", qos: .background)

  init(
    every: Int, order: QueueOrder, arguments: [String], store: Store, catalog: CatalogID, inbox: Inbox,
    scoring: LiveScoring
  ) {
    self.every = every
    self.order = order
    self.arguments = arguments
    self.store = store
    self.catalog = catalog
    self.inbox = inbox
    firstScoring = scoring
  }

  /// Returns at once.
  func note(_ decisions: Int) {
    guard every > 0, decisions > 0 else { return }
    let isDue = work.withLock { work in
      work.decisions += decisions
      guard work.decisions >= every, !work.isBusy, !work.isOver else { return false }
      work.decisions = 0
      work.isBusy = true
      return true
    }
    if isDue { errands.async { self.adapt() } }
  }

  /// Ends what runs, but for the first scoring: a version is written whole or not at all.
  func end() {
    let (child, scoring) = work.withLock { work in
      work.isOver = true
      return (work.child, work.scoring)
    }
    child?.terminate()
    scoring?.end()
  }

  private func adapt() {
    defer { work.withLock { $0.isBusy = false } }
    let scoring = work.withLock { $0.scoring } ?? firstScoring
    // The first scoring comes first; its features are what adaptation is quick by.
    scoring.wait()
    guard let before = try? store.modelInUse(in: catalog) ?? Instruments.model, run(),
      let after = try? store.modelInUse(in: catalog) ?? Instruments.model
    else { return }
    if order == .learn, let first = try? store.learnOrder(in: catalog),
      let entries = try? store.queue(of: catalog, pairs: first)
    {
      let ranks = Dictionary(first.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
      inbox.post(.ordered(entries.sorted { ranks[$0.pair, default: 0] < ranks[$1.pair, default: 0] }))
    }
    guard after != before, let model = try? ModelShelf(store: store, catalog: catalog).model(nil) else { return }
    inbox.post(.adapted(version: after))
    let next = scoring.again(by: model)
    let isWanted = work.withLock { work in
      if !work.isOver { work.scoring = next }
      return !work.isOver
    }
    if isWanted { next.start() }
  }

  /// - Returns: whether it came to its end.
  private func run() -> Bool {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = arguments + ["--jobs", "\(max(1, ProcessInfo.processInfo.activeProcessorCount - 1))"]
    child.standardInput = FileHandle.nullDevice
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    let isStarted = work.withLock { work in
      guard !work.isOver, (try? child.run()) != nil else { return false }
      work.child = child
      return true
    }
    guard isStarted else { return false }
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(child.processIdentifier), 19)
    child.waitUntilExit()
    work.withLock { $0.child = nil }
    return child.terminationStatus == 0
  }
}
