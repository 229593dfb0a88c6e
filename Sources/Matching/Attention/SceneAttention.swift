import Claims
import Features

/// Every phrase's attention over a photo's regions, and the similarity of photo and spec that follows from it.
///
/// `S = u S_local + (1 - u) S_global` of AsCL (arXiv 2405.10029) with the similarities that exist before training: class names for
/// words, the colour table for colours.
struct SceneAttention {
  private static let localShare = 0.5

  /// By claim; `nil` for what no photo shows and for words without a vector.
  let attentions: [Attention?]
  let similarity: Similarity

  init(_ scene: Scene, classes: ClassVocabulary, table: ColourTable, names: ColourNames) {
    let words = RegionWords(photo: scene.photo, classes: classes)
    let colours = RegionColours(photo: scene.photo, table: table)
    attentions = scene.claims.map { claim in
      guard claim.observability == .visible else { return nil }
      if claim.facet == .colour {
        let own = Set(names.names(of: claim).flatMap(\.plain))
        return own.isEmpty ? nil : Attention(colours.similarities(to: own), regions: scene.photo.regions)
      }
      guard let vector = scene.text[claim.term]?.mean, vector.count == classes.vectors.columns else { return nil }
      let similarities = words.cells.map { $0.map { Double(dotProduct($0[...], vector)) } }
      return Attention(similarities, regions: scene.photo.regions)
    }
    let locals = attentions.compactMap { $0?.similarity }
    let local = locals.isEmpty ? 0 : locals.reduce(0, +) / Double(locals.count)
    let global = Self.global(scene, whole: words.whole)
    similarity = Similarity(
      total: Self.localShare * local + (1 - Self.localShare) * global, local: local, global: global)
  }

  /// Cosine of the spec's mean phrase and the photo's class names.
  private static func global(_ scene: Scene, whole: [Float]?) -> Double {
    guard let whole else { return 0 }
    var mean = [Float](repeating: 0, count: whole.count)
    for claim in scene.claims where claim.observability == .visible {
      guard let vector = scene.text[claim.term]?.mean, vector.count == mean.count else { continue }
      for index in mean.indices { mean[index] += vector[index] }
    }
    let length = dotProduct(mean[...], mean).squareRoot()
    return length > 0 ? Double(dotProduct(whole[...], mean) / length) : 0
  }

  /// Share of the product's samples in no region to which any phrase gives more than half of an even share.
  func unattendedShare(of scene: Scene) -> Double {
    let regions = scene.photo.regions
    var attended = [Bool](repeating: false, count: regions.count)
    for attention in attentions.compactMap({ $0 }) {
      let even = 1 / Double(max(1, attention.weights.count { $0 > 0 }))
      for (index, weight) in attention.weights.enumerated() where weight > 0.5 * even { attended[index] = true }
    }
    let rectangles = regions.indices.filter { attended[$0] && regions[$0].source == .cell }.map {
      regions[$0].rectangle
    }
    let unattended = scene.product.count { sample in
      let segment = Int(scene.photo.lattice.segment[sample])
      if segment < attended.count, attended[segment] { return false }
      let (x, y) = scene.photo.lattice.position(sample)
      return !rectangles.contains { $0.contains(x: x, y: y) }
    }
    return scene.product.isEmpty ? 1 : Double(unattended) / Double(scene.product.count)
  }
}
