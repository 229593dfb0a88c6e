public import Claims
import Features
import Foundation

/// The colour of the product as a whole by hand-set shop colours: coarser than the table, but it knows shades
/// and no shop's photos have shaped it.
public struct ColourPrototypeEvidence: Evidence {
  public let channel = "colour.prototypes"
  public let facets: Set<Facet> = [.colour]

  private static let floor = 0.02
  /// Lab units over which a prototype's claim to a colour falls by e.
  private static let temperature: Float = 8
  private static let samples = 400
  /// A shade this near to the claimed one could pass for it, at `neighbourWeight`.
  private static let neighbour: Float = 16
  private static let neighbourWeight = exp(-0.7)

  let names: ColourNames
  /// The plain words, as the table has them.
  let words: [String]

  public init(names: ColourNames, words: [String]) {
    self.names = names
    self.words = words
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject == nil, !scene.product.isEmpty,
      let question = ColourQuestion(claim, among: scene.claims, names: names, words: words)
    else { return nil }
    let shares = scene.memory.value(of: channel) { self.shares(of: scene) }
    var own = 0.0
    var rivals: [String: Double] = [:]
    for (name, share) in zip(names.names, shares) where share > 0 {
      switch kinship(of: name, to: question.names) {
      case .same: own += share
      case .neighbour: own += share * Self.neighbourWeight
      case .other:
        if let plain = name.plain.first, question.rivals.contains(plain) { rivals[plain, default: 0] += share }
      }
    }
    let score = log(own + Self.floor)
    let ratings = question.rivals.map { Ratings.Rival(term: $0, score: log(rivals[$0, default: 0] + Self.floor)) }
    return Ratings(
      claim: score, rivals: ratings, margin: score - (ratings.map(\.score).max() ?? 0), isConclusive: !question.isMetal)
  }

  private enum Kinship { case same, neighbour, other }

  private func kinship(of name: ColourName, to claimed: [ColourName]) -> Kinship {
    if claimed.contains(where: { $0.name == name.name || ($0.isPlain && $0.plain.first == name.plain.first) }) {
      return .same
    }
    let isNear = claimed.contains { claim in
      claim.prototypes.contains { own in name.prototypes.contains { $0.distance(to: own) < Self.neighbour } }
    }
    return isNear ? .neighbour : .other
  }

  /// Share of the product that each name has, metals at 0: each sample is divided among the prototypes near it.
  private func shares(of scene: Scene) -> [Double] {
    let prototypes = names.names.enumerated().flatMap { index, name in
      name.isMetal ? [] : name.prototypes.map { (index: index, prototype: $0) }
    }
    var shares = [Double](repeating: 0, count: names.names.count)
    let stride = max(1, scene.product.count / Self.samples)
    var count = 0
    for position in Swift.stride(from: 0, to: scene.product.count, by: stride) {
      let lab = scene.photo.lattice.lab[scene.product[position]]
      let colour = ColourName.Prototype(l: lab.lightness, a: Float(lab.a), b: Float(lab.b))
      let distances = prototypes.map { $0.prototype.distance(to: colour) }
      let nearest = distances.min() ?? 0
      let weights = distances.map { exp((nearest - $0) / Self.temperature) }
      let total = weights.reduce(0, +)
      for (weight, prototype) in zip(weights, prototypes) { shares[prototype.index] += Double(weight / total) }
      count += 1
    }
    return count == 0 ? shares : shares.map { $0 / Double(count) }
  }
}
