/// Every pair under another product's photo of the same file: figures that stay good there come from the text.
public enum WrongPhotos {
  /// - Returns: for each pair the image of another product; all pairs of a product get the same one. The pair's own
  ///   image where the file has a single product.
  public static func images(for pairs: [TruthPair], seed: UInt64 = 1) -> [String] {
    var images: [String: String] = [:]
    for pair in pairs where images[pair.product] == nil { images[pair.product] = pair.image }
    var generator = SplitMix64(seed: seed)
    let products = images.keys.sorted().shuffled(using: &generator)
    var other: [String: String] = [:]
    for (index, product) in products.enumerated() {
      other[product] = images[products[(index + 1) % products.count]]
    }
    return pairs.map { other[$0.product] ?? $0.image }
  }
}
