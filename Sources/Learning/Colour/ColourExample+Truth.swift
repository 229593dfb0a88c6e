import Claims
import Features
public import Matching

extension ColourExample {
  /// A right pair with one plain colour and nothing else said of its colour; `nil` for the others.
  public init?(_ truth: TruthPair, scene: Scene, names: ColourNames) {
    guard !truth.isWrong else { return nil }
    let colours = truth.phrases.filter { $0.facet == .colour && $0.truth == .supported }
    guard colours.count == 1, let colour = colours.first, case let found = names.names(in: colour.text),
      found.count == 1, let name = found.first, !name.isMetal, name.plain.count == 1, let word = name.plain.first
    else { return nil }
    self.init(word: word, lattice: scene.photo.lattice, samples: scene.product)
  }
}
