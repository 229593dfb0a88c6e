public import Claims
import Features
import Foundation

/// The colour of the product as a whole by the learned table.
public struct ColourTableEvidence: Evidence {
  public let channel = "colour.table"
  public let facets: Set<Facet> = [.colour]

  /// What a word gets that is nowhere: lets shares under it count as noise.
  private static let floor = 0.02

  let table: ColourTable
  let names: ColourNames

  public init(table: ColourTable, names: ColourNames) {
    self.table = table
    self.names = names
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject == nil, !scene.product.isEmpty,
      let question = ColourQuestion(claim, among: scene.claims, names: names, words: table.words)
    else { return nil }
    let scores = scene.memory.value(of: channel) {
      Dictionary(uniqueKeysWithValues: zip(table.words, table.scores(of: scene.photo.lattice, at: scene.product)))
    }
    let own = question.own.sorted().reduce(0) { $0 + (scores[$1] ?? 0) }
    let rivals = question.rivals.map { Ratings.Rival(term: $0, score: log((scores[$0] ?? 0) + Self.floor)) }
    let score = log(own + Self.floor)
    let all = question.rivals.reduce(0) { $0 + (scores[$1] ?? 0) }
    return Ratings(claim: score, rivals: rivals, margin: score - log(all + Self.floor), isConclusive: !question.isMetal)
  }
}
