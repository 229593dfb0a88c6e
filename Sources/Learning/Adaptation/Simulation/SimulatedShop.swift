/// A truth file as a pilot's shop: pairs that operators could decide, and products that only measure.
struct SimulatedShop {
  /// One pair a product, `rate` of them wrong where the truth has enough wrong variants.
  let pool: [SimulatedPair]
  /// Every line of the products that only measure.
  let proof: [SimulatedPair]
  /// Beside `proof`: weights under which `rate` of them are wrong.
  let weights: [Double]

  init(_ lines: [SimulatedPair], proofShare: Double, rate: Double, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let products = Set(lines.map(\.example.product)).sorted().shuffled(using: &generator)
    let measured = Set(products.prefix(Int((proofShare * Double(products.count)).rounded())))
    let variants = Dictionary(grouping: lines.filter { !measured.contains($0.example.product) }, by: \.example.product)
    let pooled = products.filter { !measured.contains($0) }
    let canBeWrong = pooled.filter { product in variants[product]?.contains { $0.example.isWrong } ?? false }
    let count = min(canBeWrong.count, Int((rate * Double(pooled.count)).rounded()))
    let wrong = Set(canBeWrong.shuffled(using: &generator).prefix(count))
    pool = pooled.compactMap { product in
      (variants[product] ?? []).filter { $0.example.isWrong == wrong.contains(product) }
        .randomElement(using: &generator)
    }
    let proof = lines.filter { measured.contains($0.example.product) }
    let wrongShare = Double(proof.count(where: \.example.isWrong)) / Double(max(1, proof.count))
    self.proof = proof
    weights = proof.map { $0.example.isWrong ? rate / wrongShare : (1 - rate) / (1 - wrongShare) }
  }
}
