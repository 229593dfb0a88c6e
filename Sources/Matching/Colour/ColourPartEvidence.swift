public import Claims
import Features
import Foundation

/// The colour of a part: whether some piece of the product has it, where the rest is claimed to be something else.
public struct ColourPartEvidence: Evidence {
  public let channel = "colour.part"
  public let facets: Set<Facet> = [.colour]

  private static let floor = 0.02
  /// A piece is at least this share of the product; less is an edge or a glint.
  private static let smallestPiece = 0.01

  let table: ColourTable
  let names: ColourNames

  public init(table: ColourTable, names: ColourNames) {
    self.table = table
    self.names = names
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard claim.subject != nil, !scene.product.isEmpty,
      let question = ColourQuestion(claim, among: scene.claims, names: names, words: table.words)
    else { return nil }
    let pieces = scene.memory.value(of: channel) { self.pieces(of: scene) }
    guard !pieces.isEmpty else { return nil }
    func presence(_ words: Set<String>) -> Double {
      let places = table.words.indices.filter { words.contains(table.words[$0]) }
      return pieces.map { piece in places.reduce(0) { $0 + piece[$1] } }.max() ?? 0
    }
    let score = log(presence(question.own) + Self.floor)
    let rivals = question.rivals.map { Ratings.Rival(term: $0, score: log(presence([$0]) + Self.floor)) }
    return Ratings(
      claim: score, rivals: rivals, margin: score - (rivals.map(\.score).max() ?? 0), isConclusive: !question.isMetal)
  }

  /// The table's scores of each segment inside the product, in the order of the segments.
  private func pieces(of scene: Scene) -> [[Double]] {
    let lattice = scene.photo.lattice
    var samples: [UInt16: [Int]] = [:]
    for index in scene.product { samples[lattice.segment[index], default: []].append(index) }
    let smallest = max(2, Int(Self.smallestPiece * Double(scene.product.count)))
    return samples.filter { $0.value.count >= smallest }.sorted { $0.key < $1.key }
      .map { table.scores(of: lattice, at: $0.value) }
  }
}
