import Catalog
import Claims
import Features
import Learning
import Matching

extension CatalogAuditor {
  /// Pairs read at a time while photos are chosen.
  private static let chunk = 512

  /// How the catalog is divided for self-training; `nil` where it is not to be trained on: too small, not wanted, or by a
  /// model that can't.
  func folds(_ pairs: PairList, _ photos: PhotoIdentities) -> CatalogFolds? {
    guard settings.learnsFromCatalog, instruments.judges.learns else { return nil }
    let folds = CatalogFolds(pairs, photos, count: SelfTraining.folds)
    return folds.products >= SelfTraining.fewestProducts ? folds : nil
  }

  /// - Parameter folds: of `folds(_:_:)`.
  /// - Returns: `nil` after a stop.
  func judges(_ work: Worklist, _ survey: Survey, folds: CatalogFolds?) async throws -> CatalogJudges? {
    guard let folds, let training = try instruments.judges.selfTraining() else {
      return CatalogJudges(try instruments.judges.judge(for: survey.context))
    }
    guard let lesson = try await lesson(work, survey, training) else { return nil }
    let heads = try await crossFitted(lesson, folds)
    guard let heads else { return nil }
    return CatalogJudges(try instruments.judges.judges(for: survey.context, taught: heads), folds: folds)
  }

  /// Heads of each fold, trained on the photos of the others. The same for any number of workers.
  private func crossFitted(_ lesson: CatalogLesson, _ folds: CatalogFolds) async throws -> [HeadSet]? {
    let facets = HeadSet.facets
    let progress = Counter(.learning, folds.count * facets.count, report)
    var trained = [[Facet: HeadSet.Trained]](repeating: [:], count: folds.count)
    let done = try await crew.run(
      folds.count * facets.count,
      work: { task -> HeadSet.Trained? in
        defer { progress.count() }
        let fold = task % folds.count
        return clock.measure(.learn) {
          lesson.head(of: facets[task / folds.count], from: { folds.fold(ofPhoto: $0) != fold }, stop: stop)
        }
      },
      take: { task, head in trained[task % folds.count][facets[task / folds.count]] = head })
    guard done == folds.count * facets.count, !stop.isRaised else { return nil }
    return trained.map { HeadSet(teacher: .catalog, trained: $0) }
  }

  /// Heads trained on all of a catalog: for other pairs of the same shop.
  /// - Returns: `nil` after a stop.
  func heads(of lesson: CatalogLesson) async throws -> HeadSet? {
    let facets = HeadSet.facets
    let progress = Counter(.learning, facets.count, report)
    var trained: [Facet: HeadSet.Trained] = [:]
    try await crew.run(
      facets.count,
      work: { index -> HeadSet.Trained? in
        defer { progress.count() }
        return clock.measure(.learn) { lesson.head(of: facets[index], from: { _ in true }, stop: stop) }
      },
      take: { trained[facets[$0]] = $1 })
    return stop.isRaised ? nil : HeadSet(teacher: .catalog, trained: trained)
  }

  /// Reads specs and photos to learn from, in an order that does not depend on the catalog's.
  /// - Returns: `nil` after a stop.
  func lesson(_ work: Worklist, _ survey: Survey, _ training: SelfTraining) async throws -> CatalogLesson? {
    let order = lessonOrder(work)
    var chosen: [(index: Int, claims: [Claim])] = []
    var photosOfWord: [String: Int] = [:]
    for start in stride(from: 0, to: order.count, by: Self.chunk) where chosen.count < SelfTraining.mostPhotos {
      let chunk = order[start..<min(order.count, start + Self.chunk)]
      let read = try await crew.run(
        chunk.count,
        work: { place in
          clock.measure(.claims) { survey.reader.claims(of: work.pairs[order[start + place]]) }
        },
        take: { place, claims in
          let words = Set(
            claims.filter { HeadSet.facets.contains($0.facet) }.map { "\($0.facet.rawValue) \($0.term)" })
          guard chosen.count < SelfTraining.mostPhotos,
            words.contains(where: { photosOfWord[$0, default: 0] < SelfTraining.mostPhotosOfWord })
          else { return }
          for word in words { photosOfWord[word, default: 0] += 1 }
          chosen.append((order[start + place], claims))
        })
      guard read == chunk.count else { return nil }
    }
    return try await see(chosen, work, survey, training)
  }

  /// The pairs whose photos can be read, by their photos' hashes, those of one by their ids.
  private func lessonOrder(_ work: Worklist) -> [Int] {
    var order = work.pairs.indices.compactMap { place -> (rank: UInt64, index: Int)? in
      guard case .content(let digest) = work.photos[place] else { return nil }
      return (CatalogFolds.hash(digest.hex), place)
    }
    order.sort { $0 < $1 }
    // Ids are read where they decide only.
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { $0.rank != order[start].rank } ?? order.count
      if end - start > 1 {
        let named = order[start..<end].map { (id: work.pairs[$0.index].id, entry: $0) }
        order.replaceSubrange(start..<end, with: named.sorted { $0.id < $1.id }.map(\.entry))
      }
      start = end
    }
    return order.map(\.index)
  }

  private func see(
    _ chosen: [(index: Int, claims: [Claim])], _ work: Worklist, _ survey: Survey, _ training: SelfTraining
  ) async throws -> CatalogLesson? {
    let terms = Set(
      chosen.lazy.flatMap(\.claims).filter { HeadSet.facets.contains($0.facet) && $0.observability == .visible }
        .map(\.term))
    let vectors =
      terms.allSatisfy(survey.vectors.contains)
      ? survey.vectors.covering(terms)
      : try await vocabulary.means(of: survey.vectors.terms.union(terms), crew: crew)
    var catalog: [(photo: String, x: [Float], words: [HeadWord])] = []
    let seen = try await crew.run(
      chosen.count,
      work: { place -> [Float]? in
        let index = chosen[place].index
        do {
          return training.projection(
            try seer.features(of: work.pairs[index].photo, hash: work.photos[index].hash()))
        } catch  where PairFault.message(of: error) != nil {
          return nil
        }
      },
      take: { place, x in
        guard let x else { return }
        catalog.append(
          (
            work.photos[chosen[place].index].key, x,
            HeadCorpus.words(of: chosen[place].claims, text: vectors)
          ))
      })
    return seen == chosen.count ? CatalogLesson(training, catalog: catalog) : nil
  }
}
