import Claims
import Features

/// Names the rectangle that a phrase is about, for an operator to look at.
struct Pointing {
  /// A sample has a colour when the table gives it at least this much.
  private static let isColour = 0.5
  /// A piece smaller than this share of the product is an edge or a glint.
  private static let smallestPiece = 0.005

  /// A part is thin when it is at most twice this share of the product's shorter side wide.
  private static let thinShare: Float = 0.12

  let classes: ClassVocabulary
  let kinds: KindScorer
  let table: ColourTable
  let names: ColourNames

  /// - Returns: `nil` for what no photo shows.
  func region(of claim: Claim, observed: String?, in scene: Scene) -> Region? {
    guard claim.observability == .visible else { return nil }
    switch claim.facet {
    case .text: return print(of: claim, observed: observed, in: scene)
    case .colour where claim.subject != nil:
      let band = claim.subject.flatMap(PartPlace.init)?.band(of: scene.productRectangle)
      return piece(coloured: names.names(of: claim), within: band, in: scene)
        ?? piece(coloured: names.names(of: claim), in: scene)
        ?? observed.flatMap { piece(coloured: names.names(in: $0), within: band, in: scene) }
        ?? subject(claim.subject, in: scene) ?? scene.productRectangle
    case .part, .state: return subject(claim.term, in: scene) ?? scene.productRectangle
    default: return subject(claim.subject, in: scene) ?? scene.productRectangle
    }
  }

  private func print(of claim: Claim, observed: String?, in scene: Scene) -> Region? {
    guard let lines = scene.print else { return nil }
    for word in [claim.term, observed].compactMap({ $0 }) {
      if let match = PrintMatch.best(of: PrintWord(word), in: lines), match.score >= PrintEvidence.found {
        return match.line.rectangle
      }
    }
    return nil
  }

  /// The largest connected piece of the product, or of the part of it within a band, that has a colour.
  private func piece(coloured names: [ColourName], within band: Region? = nil, in scene: Scene) -> Region? {
    let own = Set(names.flatMap(\.plain))
    guard !own.isEmpty else { return nil }
    let lattice = scene.photo.lattice
    let places = table.words.indices.filter { own.contains(table.words[$0]) }
    let coloured = scene.product.filter { sample in
      if let band {
        let (x, y) = lattice.position(sample)
        guard band.contains(x: x, y: y) else { return false }
      }
      let words = table.words(of: lattice.lab[sample])
      return places.reduce(0) { $0 + Double(words[words.startIndex + $1]) } >= Self.isColour
    }
    let piece = lattice.largestPiece(of: coloured)
    guard Double(piece.count) >= max(3, Self.smallestPiece * Double(scene.product.count)) else { return nil }
    return lattice.rectangle(around: piece)
  }

  /// The grid cells of the foreground that look like a part, where some clearly do, else where such parts are.
  private func subject(_ term: String?, in scene: Scene) -> Region? {
    guard let term else { return nil }
    if PartPlace.isThin(term), let piece = thinPiece(in: scene) { return piece }
    return cells(like: term, in: scene) ?? PartPlace(term)?.band(of: scene.productRectangle)
  }

  private func thinPiece(in scene: Scene) -> Region? {
    guard scene.standsOut else { return nil }
    let lattice = scene.photo.lattice
    let side = min(
      scene.productRectangle.width * Float(lattice.columns), scene.productRectangle.height * Float(lattice.rows))
    let piece = lattice.largestThinPiece(of: scene.foreground, radius: max(1, Int(side * Self.thinShare)))
    guard Double(piece.count) >= max(3, Self.smallestPiece * Double(scene.product.count)) else { return nil }
    return lattice.rectangle(around: piece)
  }

  private func cells(like term: String, in scene: Scene) -> Region? {
    guard let weights = kinds.likeness(of: term, text: scene.text) else { return nil }
    let cells = scene.photo.regions.filter { $0.source == .cell }
    let scores = zip(cells, scene.photo.cellClasses).map { cell, classes in
      cell.foreground < 0.3
        ? 0
        : classes.reduce(0) {
          Int($1.index) < weights.count ? $0 + Double($1.probability * weights[Int($1.index)]) : $0
        }
    }
    guard let best = scores.max(), best > 0.1 else { return nil }
    let chosen = zip(cells, scores).filter { $0.1 >= 0.6 * best }.map(\.0.rectangle)
    return chosen.dropFirst().reduce(chosen.first) { region, next in
      region.map {
        Region(x0: min($0.x0, next.x0), y0: min($0.y0, next.y0), x1: max($0.x1, next.x1), y1: max($0.y1, next.y1))
      }
    }
  }
}
