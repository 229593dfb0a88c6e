import Claims
public import Features
public import Matching

/// All that a matcher is trained from: pairs, their photos as the network takes them, and their words.
public struct MatcherMaterial: Sendable {
  /// What keeps a pair from being trained on.
  public typealias Failure = @Sendable (_ pair: TrainingPair, _ error: any Error) -> Void

  package let pairs: [TrainingPair]
  /// Each photo once; pairs of one photo share it.
  package let photos: [AttentionPhoto]
  /// The photo of each pair.
  package let photo: [Int]
  package let projection: AttentionProjection
  package let phrases: PhraseTable

  package init(
    pairs: [TrainingPair], photos: [AttentionPhoto], photo: [Int], projection: AttentionProjection, phrases: PhraseTable
  ) {
    precondition(pairs.count == photo.count, "one photo a pair")
    self.pairs = pairs
    self.photos = photos
    self.photo = photo
    self.projection = projection
    self.phrases = phrases
  }

  /// Sees every photo twice: to learn how to look at photos, then to do so.
  ///
  /// - Parameters:
  ///   - source: its photos are seen one at a time; 66 kB of each stay in memory.
  ///   - text: covers the terms, subjects and alternatives of all claims, those that no photo shows too.
  ///   - classes: text vectors of ImageNet's class names, [1000, 384].
  ///   - failed: called for pairs whose photo can't be seen; they are left out.
  ///   - progress: photos seen so far, of how many.
  /// - Returns: `nil` where too few photos could be seen, and after a stop.
  public init?(
    pairs: [TrainingPair], source: any PhotoFeatureSource, text: TextVectors, classes: Matrix, colours: ColourNames,
    configuration: MatcherConfiguration, failed: Failure, progress: (_ done: Int, _ all: Int) -> Void,
    isStopped: () -> Bool
  ) {
    var firsts: [String: Int] = [:]
    for (index, pair) in pairs.enumerated() where firsts[pair.photo] == nil { firsts[pair.photo] = index }
    let distinct = firsts.values.sorted()
    var fitter = AttentionProjectionFitter(shades: ShadeTable(names: colours), words: classes.columns)
    for (done, index) in distinct.enumerated() {
      if isStopped() { return nil }
      progress(done, 2 * distinct.count)
      guard !pairs[index].isValidation else { continue }
      do { fitter.add(try source.features(of: pairs[index])) } catch { failed(pairs[index], error) }
    }
    guard
      let raw = fitter.projection(
        cellComponents: configuration.cellComponents, middleComponents: configuration.middleComponents)
    else { return nil }
    var photos: [AttentionPhoto] = []
    var training: [Int] = []
    var places: [String: Int] = [:]
    for (done, index) in distinct.enumerated() {
      if isStopped() { return nil }
      progress(distinct.count + done, 2 * distinct.count)
      // A photo that failed before has been named then.
      guard let features = try? source.features(of: pairs[index]), let photo = raw.photo(features, classes: classes)
      else { continue }
      places[pairs[index].photo] = photos.count
      if !pairs[index].isValidation { training.append(photos.count) }
      photos.append(photo)
    }
    let projection = AttentionProjectionFitter.scaled(raw, by: training.lazy.map { photos[$0] })
    for index in photos.indices { photos[index] = projection.scaled(photos[index]) }
    let seen = pairs.filter { places[$0.photo] != nil }
    self.init(
      pairs: seen, photos: photos, photo: seen.compactMap { places[$0.photo] }, projection: projection,
      phrases: PhraseTable(text))
  }

  /// The words that have to be encoded before pairs can be trained on, sorted.
  public static func terms(of pairs: some Sequence<TrainingPair>) -> [String] {
    var terms: Set<String> = []
    for pair in pairs {
      terms.formUnion(TextVectors.terms(of: pair.claims))
      for claim in pair.claims where claim.observability != .visible { terms.insert(AttentionWords.term(of: claim)) }
    }
    return terms.sorted()
  }

  /// What a configuration leaves of it: without some sources, without a share of the kinds, without colours or class names.
  package func restricted(to configuration: MatcherConfiguration) -> MatcherMaterial {
    let kept = pairs.indices.filter { index in
      let pair = pairs[index]
      return !configuration.withoutSources.contains(pair.source)
        && !Self.isHeldOut(pair, share: configuration.withoutKinds)
    }
    let projection = projection.without(colours: !configuration.usesColours, classNames: !configuration.usesClassNames)
    let photos = projection == self.projection ? photos : photos.map(projection.blinding)
    return MatcherMaterial(
      pairs: kept.map { pairs[$0] }, photos: photos, photo: kept.map { photo[$0] }, projection: projection,
      phrases: phrases)
  }

  /// The photos as a configuration lets the network see them, by content hash.
  public func photosByContent(_ configuration: MatcherConfiguration) -> [String: AttentionPhoto] {
    let material = restricted(to: configuration)
    let everywhere = zip(pairs, photo).map { ($0.photo, material.photos[$1]) }
    return Dictionary(everywhere, uniquingKeysWith: { first, _ in first })
  }

  /// Kinds are held out by name, the same ones at each seed.
  package static func isHeldOut(_ kind: String, share: Double) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in kind.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Double((hash >> 32 ^ hash) % 1000) < share * 1000
  }

  private static func isHeldOut(_ pair: TrainingPair, share: Double) -> Bool {
    !pair.isValidation && pair.claims.contains { $0.facet == .kind && isHeldOut($0.term, share: share) }
  }
}
