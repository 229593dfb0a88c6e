import Catalog
import Claims
import Features
import Matching

/// What has to be known of the whole catalog before one of its pairs is judged.
struct Survey: Sendable {
  let context: CatalogContext
  let reader: SpecReader
  /// Covers the claims of the pairs that changed and the catalog's vocabulary.
  let vectors: CatalogVectors
  /// What each encoder made of the prompts of the pairs that changed, by its name.
  let prompts: [String: TextVectors]
}

extension CatalogAuditor {
  /// Reads every spec, sees every photo, encodes every word that may be compared.
  /// - Returns: `nil` after a stop.
  func survey(_ work: Worklist) async throws -> Survey? {
    guard let census = try await census(work.pairs), let mean = try await look(work) else { return nil }
    // Every photo has been seen: its networks would lie beside those for text and print.
    instruments.photos.rest()
    FreedMemory.giveBack()
    let context = CatalogContext(meanClasses: mean.classes, photos: mean.photos, vocabulary: census.vocabulary)
    let reader = SpecReader(parse: try instruments.claims.parser(kinds: census.kinds))

    var tally = TermTally()
    let books = instruments.encoders.map(\.questions.book)
    let kinds = Vocabulary.commonest(.kind, of: context)
    var prompts = [Set<String>](repeating: [], count: books.count)
    try await crew.run(
      work.changed.count,
      work: { place in
        clock.measure(.claims) {
          let claims = reader.claims(of: work.pairs[work.changed[place]])
          return (TextVectors.terms(of: claims), books.map { $0.prompts(of: claims, vocabulary: kinds) })
        }
      },
      take: { _, found in
        tally.add(found.0)
        for (index, found) in found.1.enumerated() { prompts[index].formUnion(found) }
      })
    guard !stop.isRaised else { return nil }
    let vectors = try await vocabulary.vectors(of: tally, beside: Vocabulary.terms(of: context), crew: crew)
    let read = try await vocabulary.prompts(prompts, crew: crew)
    return stop.isRaised ? nil : Survey(context: context, reader: reader, vectors: vectors, prompts: read)
  }

  var vocabulary: Vocabulary {
    Vocabulary(instruments: instruments, cache: cache, name: settings.vocabularyName, clock: clock)
  }

  private func census(_ pairs: PairList) async throws -> WordCensus? {
    let progress = Counter(.reading, pairs.count, report)
    let reader = SpecReader(parse: try instruments.claims.parser(kinds: [:]))
    var census = WordCensus()
    let read = try await crew.run(
      pairs.count,
      work: { index in
        defer { progress.count() }
        return clock.measure(.claims) { WordCensus.Ballot(reader.claims(of: pairs[index])) }
      },
      take: { census.add($1) })
    return read == pairs.count ? census : nil
  }

  /// Sees every photo once; what can't be read is found out again when its pair is judged.
  private func look(_ work: Worklist) async throws -> ClassMean? {
    let photos = work.distinctPhotos
    let progress = Counter(.seeing, photos.count, report)
    var mean = ClassMean()
    let seen = try await crew.run(
      photos.count,
      work: { place -> [Float]? in
        defer { progress.count() }
        let index = photos[place]
        do {
          return try seer.features(of: work.pairs[index].photo, hash: work.photos[index].hash()).classes
        } catch  where PairFault.message(of: error) != nil {
          return nil
        }
      },
      take: { if let classes = $1 { mean.add(classes) } })
    return seen == photos.count ? mean : nil
  }
}
