import Features

/// The colour words of each segment.
struct RegionColours {
  /// Mean probability of each of the table's words by region; `nil` for cells, whose colours the segments already tell.
  let scores: [[Double]?]
  private let words: [String]

  init(photo: PhotoFeatures, table: ColourTable) {
    var samples = [[Int]](repeating: [], count: photo.regions.count)
    for (index, segment) in photo.lattice.segment.enumerated() where Int(segment) < samples.count {
      samples[Int(segment)].append(index)
    }
    scores = zip(photo.regions, samples).map { region, samples in
      region.source == .segment && !samples.isEmpty ? table.scores(of: photo.lattice, at: samples) : nil
    }
    words = table.words
  }

  /// How much of each region is one of `own`, 0 to 1.
  func similarities(to own: Set<String>) -> [Double?] {
    scores.map { scores in
      scores.map { zip(words, $0).reduce(0) { own.contains($1.0) ? $0 + $1.1 : $0 } }
    }
  }
}
