import Learning

/// Leaves out pairs whose photo is nearly another's: across splits, so that nothing that is measured on was trained on,
/// and across sources, so that no picture counts twice under two names.
struct DuplicateSieve {
  /// Sources, the first of which keeps a picture.
  let order: [String]

  /// - Parameter prints: beside `pairs`.
  func kept(_ pairs: [TrainingPair], prints: [PhotoFingerprint], _ summary: inout CorpusSummary) -> [TrainingPair] {
    // Pairs of one photo in one source and split stay together, whatever they say.
    var photos: [Photo: [Int]] = [:]
    for (index, pair) in pairs.enumerated() { photos[Photo(pair), default: []].append(index) }
    let distinct = photos.sorted { $0.value[0] < $1.value[0] }
    var isOut = [Bool](repeating: false, count: distinct.count)
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let couples = NearDuplicates().couples(among: distinct.map { prints[$0.value[0]] })
    for (one, other) in couples where !isOut[one] && !isOut[other] {
      let (first, second) = (distinct[one].key, distinct[other].key)
      let loser: Int
      if first.isValidation != second.isValidation {
        loser = first.isValidation ? other : one
        count(distinct[loser], \.duplicatesAcrossSplits, &summary)
      } else if first.source != second.source {
        loser = (rank[first.source] ?? 0) < (rank[second.source] ?? 0) ? other : one
        count(distinct[loser], \.duplicatesAcrossSources, &summary)
      } else {
        continue
      }
      isOut[loser] = true
      let winner = loser == one ? other : one
      summary.duplicates.append(
        .init(leftOut: pairs[distinct[loser].value[0]].id, kept: pairs[distinct[winner].value[0]].id))
    }
    let out = Set(distinct.indices.filter { isOut[$0] }.flatMap { distinct[$0].value })
    return pairs.indices.filter { !out.contains($0) }.map { pairs[$0] }
  }

  private struct Photo: Hashable {
    let hash: String
    let source: String
    let isValidation: Bool

    init(_ pair: TrainingPair) {
      hash = pair.photo
      source = pair.source
      isValidation = pair.isValidation
    }
  }

  private func count(
    _ photo: (key: Photo, value: [Int]), _ figure: WritableKeyPath<CorpusSummary.Source, Int>,
    _ summary: inout CorpusSummary
  ) {
    guard let number = summary.sources.firstIndex(where: { $0.name == photo.key.source }) else { return }
    summary.sources[number][keyPath: figure] += photo.value.count
  }
}
