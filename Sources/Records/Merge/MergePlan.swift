import Foundation

/// Which of the labels of a file are new, and in which order they may be appended: after what they supersede.
struct MergePlan {
  private(set) var added: [IncomingLabel] = []
  private(set) var known = 0
  private(set) var problems: [MergeError.Problem] = []

  /// - Parameters:
  ///   - stored: a label of the store by its id, and whether it is one of this catalog.
  ///   - isPair: whether the catalog has the pair.
  init(
    _ incoming: [IncomingLabel], stored: (UUID) throws -> (label: Label, isHere: Bool)?, isPair: (String) throws -> Bool
  ) rethrows {
    var fresh: [UUID: IncomingLabel] = [:]
    var order: [UUID] = []
    for item in incoming {
      let label = item.label
      if let other = fresh[label.id] {
        if other.label == label { known += 1 } else { add(.doubled, item) }
      } else if let other = try stored(label.id) {
        if !other.isHere {
          add(.ofAnotherCatalog, item)
        } else if other.label == label {
          known += 1
        } else {
          add(.conflict, item)
        }
      } else if try !isPair(label.pair) {
        add(.unknownPair, item)
      } else {
        fresh[label.id] = item
        order.append(label.id)
      }
    }
    for id in order {
      guard let item = fresh[id], let earlier = item.label.supersedes else { continue }
      guard let superseded = try fresh[earlier]?.label ?? stored(earlier).flatMap({ $0.isHere ? $0.label : nil }) else {
        add(.unknownSuperseded(earlier), item)
        continue
      }
      if superseded.pair != item.label.pair { add(.supersededOfAnotherPair(earlier), item) }
    }
    if problems.isEmpty { sort(order, fresh) }
  }

  private mutating func sort(_ order: [UUID], _ fresh: [UUID: IncomingLabel]) {
    var done: Set<UUID> = []
    for id in order {
      // The chain of what must come before, without recursion: strangers may make it as long as they like.
      var chain: [UUID] = []
      var inChain: Set<UUID> = []
      var next: UUID? = id
      while let current = next, let item = fresh[current], !done.contains(current) {
        guard inChain.insert(current).inserted else {
          add(.circular, item)
          return
        }
        chain.append(current)
        next = item.label.supersedes
      }
      for current in chain.reversed() {
        done.insert(current)
        if let item = fresh[current] { added.append(item) }
      }
    }
  }

  private mutating func add(_ kind: MergeError.Kind, _ item: IncomingLabel) {
    problems.append(.init(kind: kind, label: item.label.id, pair: item.label.pair, place: item.place))
  }
}
