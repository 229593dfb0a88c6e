/// Recall and median rank both ways: the figures of Flickr30K and MSCOCO. Shares from 0 to 1, but `recallSum` in percent.
public struct RetrievalFigures: Sendable, Codable, Hashable {
  public struct Direction: Sendable, Codable, Hashable {
    public var recallAt1: Estimate?
    public var recallAt5: Estimate?
    public var recallAt10: Estimate?
    /// Rounded down where it falls between two ranks, as in the published code (VSE++ and its heirs); the mean over the
    /// galleries.
    public var medianRank: Double
  }

  public var photos: Int
  public var captions: Int
  /// 1, or the folds that the recalls are the mean of.
  public var galleries: Int
  public var photoToText: Direction
  public var textToPhoto: Direction
  /// rSum: the six recalls in percent, together.
  public var recallSum: Estimate?

  private static let depths = [1, 5, 10]

  /// - Parameters:
  ///   - ranks: of each gallery. Galleries of one size, so that recall over all is the mean of the galleries' recalls.
  ///   - bootstrap: draws photos, each with its captions; the galleries stay as they are.
  public init(_ ranks: [RetrievalRanks], bootstrap: Bootstrap) {
    var photoHits: [[Double]] = []
    var textHits: [[Double]] = []
    var textCounts: [Double] = []
    for ranks in ranks {
      let start = photoHits.count
      photoHits += ranks.photoToText.map { rank in Self.depths.map { rank <= $0 ? 1 : 0 } }
      textHits += [[Double]](repeating: [0, 0, 0], count: ranks.photoToText.count)
      textCounts += [Double](repeating: 0, count: ranks.photoToText.count)
      for (rank, owner) in zip(ranks.textToPhoto, ranks.owners) {
        for (place, depth) in Self.depths.enumerated() where rank <= depth { textHits[start + owner][place] += 1 }
        textCounts[start + owner] += 1
      }
    }
    let products = photoHits.indices.map(String.init)
    func share(_ hits: [[Double]], _ place: Int, of counts: [Double]?, _ weights: [Double]) -> Double? {
      var found = 0.0
      var asked = 0.0
      for index in weights.indices where weights[index] > 0 {
        found += weights[index] * hits[index][place]
        asked += weights[index] * (counts?[index] ?? 1)
      }
      return asked > 0 ? found / asked : nil
    }
    func direction(_ hits: [[Double]], _ counts: [Double]?, _ ranksOf: (RetrievalRanks) -> [Int]) -> Direction {
      let recalls = Self.depths.indices.map { place in
        bootstrap.estimate(products: products) { share(hits, place, of: counts, $0) }
      }
      let medians = ranks.map { Self.median(ranksOf($0)) }
      return Direction(
        recallAt1: recalls[0], recallAt5: recalls[1], recallAt10: recalls[2],
        medianRank: medians.isEmpty ? 0 : medians.reduce(0, +) / Double(medians.count))
    }
    photos = photoHits.count
    captions = Int(textCounts.reduce(0, +))
    galleries = ranks.count
    photoToText = direction(photoHits, nil, \.photoToText)
    textToPhoto = direction(textHits, textCounts, \.textToPhoto)
    recallSum = bootstrap.estimate(products: products) { weights in
      let recalls = Self.depths.indices.flatMap {
        [share(photoHits, $0, of: nil, weights), share(textHits, $0, of: textCounts, weights)]
      }
      return recalls.contains(nil) ? nil : 100 * recalls.compactMap(\.self).reduce(0, +)
    }
  }

  private static func median(_ ranks: [Int]) -> Double {
    let sorted = ranks.sorted()
    return sorted.isEmpty ? 0 : Double((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
  }
}
