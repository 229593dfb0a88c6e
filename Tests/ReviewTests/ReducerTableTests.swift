import Foundation
import Matching
import Records
import Review
import Testing

/// Every key of every screen, in the situations in which an operator may press it.
struct ReducerTableTests {
  struct Stroke: Sendable, CustomTestStringConvertible {
    let context: KeyMap.Context
    let binding: KeyMap.Binding

    var testDescription: String { "\(context.rawValue) \(binding.key.sign) \(binding.command.name)" }
  }

  static let strokes = KeyMap.Context.allCases.flatMap { context in
    KeyMap.standard.bindings(in: context).map { Stroke(context: context, binding: $0) }
  }

  /// A state on the screen whose keys are meant.
  private static func state(_ context: KeyMap.Context, _ audits: [Audit] = Sample.all) -> ReviewState {
    var state = Sample.state(audits)
    switch context {
    case .review: break
    case .correction: state.press("e")
    case .region: state.press("eb")
    case .photo: state.press("Z")
    case .queue: state.press(.tab)
    case .compare: state.press("w")
    case .keys: state.press("?")
    }
    return state
  }

  @Test(arguments: strokes)
  func `a key acts, says that it did, or says why it can't`(stroke: Stroke) {
    var state = Self.state(stroke.context)
    #expect(state.context == stroke.context)
    let before = state
    let effects = state.press(stroke.binding.key)
    let isFelt =
      !effects.isEmpty || state.status != nil || state.screen != before.screen || state.drawing != before.drawing
      || state.entry != nil || state.scroll != before.scroll
    #expect(isFelt || stroke.isAtItsEnd)
  }

  @Test(arguments: strokes)
  func `what is saved is in force, and one undo takes all of it back`(stroke: Stroke) {
    var state = Self.state(stroke.context)
    let saved = state.press(stroke.binding.key).saved
    for label in saved { #expect(state.queue.outcome(of: label.pair)?.label == label.id) }
    guard !saved.isEmpty else { return }
    let undone = state.press("u").saved
    #expect(Set(undone.map(\.supersedes)) == Set(saved.map(\.id)))
    #expect(saved.allSatisfy { state.queue.outcome(of: $0.pair) == nil })
  }

  @Test(arguments: strokes)
  func `no key can hurt an empty queue`(stroke: Stroke) {
    var state = Self.state(.review, [])
    state.press(stroke.binding.key)
    #expect(state.press(stroke.binding.key).saved.isEmpty)
    #expect(state.queue.outcomes.isEmpty)
    #expect(state.drawing.size == state.size)
  }

  @Test(arguments: strokes)
  func `a key's screen is drawn whole at every size`(stroke: Stroke) {
    for (columns, rows) in ScreenTests.sizes + [(41, 13), (99, 23), (100, 24), (64, 18)] {
      var state = Self.state(stroke.context)
      state.happen(.resized(Size(columns: columns, rows: rows)))
      state.press(stroke.binding.key)
      let drawing = state.drawing
      #expect(drawing.cells.count == columns * rows)
      for slot in drawing.pictures {
        #expect(slot.rect.x >= 0 && slot.rect.right <= columns && slot.rect.y >= 0 && slot.rect.bottom <= rows)
      }
    }
  }

  @Test(arguments: Sample.all.map { $0.id ?? "" }, ["a", "r", "s", "S", "u", "e", "z", "w", "n", "p", "N", "1", "9"])
  func `on every kind of pair, right, wrong, broken or swapped, a key leaves the queue whole`(pair: String, key: String)
  {
    var state = Sample.state(resumeAt: pair)
    state.press(key)
    #expect(Set(state.queue.pairs).count == state.queue.pairs.count)
    #expect(state.queue.flaggedDecided == state.queue.outcomes.values.count { $0.isFinal })
    #expect(state.currentPair != nil)
  }
}

extension ReducerTableTests.Stroke {
  /// Keys that change nothing where the sample already stands: the first phrase, the first page.
  fileprivate var isAtItsEnd: Bool {
    switch binding.command {
    case .phrase(1), .pageUp, .pageDown, .first, .last, .leave: true
    default: false
    }
  }
}
