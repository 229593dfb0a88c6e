public import Claims
import Features
public import Matching

/// Trains heads on a corpus: softmax over each claim's own alternatives. The same seed gives the same heads.
public struct HeadTrainer: Sendable {
  private let settings: HeadSettings
  private let rivalry: WordRivalry

  public init(settings: HeadSettings = HeadSettings(), taxonomy: Taxonomy) {
    SingleThread.enforce()
    self.settings = settings
    rivalry = WordRivalry(taxonomy: taxonomy)
  }

  /// A head for each facet that the corpus has enough photos of.
  ///
  /// - Parameter isStopped: asked before each epoch.
  /// - Returns: `nil` after a stop.
  public func heads(
    of corpus: HeadCorpus, teacher: HeadSet.Teacher = .corpus, isStopped: () -> Bool = { false }
  ) -> HeadSet? {
    var trained: [Facet: HeadSet.Trained] = [:]
    for facet in HeadSet.facets {
      trained[facet] = head(
        of: facet, in: corpus, photos: Array(corpus.photos.indices), ownSource: nil, isStopped: isStopped)
      if isStopped() { return nil }
    }
    return HeadSet(teacher: teacher, trained: trained)
  }

  /// - Parameters:
  ///   - photos: indices of the photos that may be learned from.
  ///   - ownSource: whose words are marked as the catalog's own.
  /// - Returns: `nil` where there is too little to learn from, and after a stop.
  public func head(
    of facet: Facet, in corpus: HeadCorpus, photos: [Int], ownSource: String?, isStopped: () -> Bool = { false }
  ) -> HeadSet.Trained? {
    let lesson = HeadLesson(corpus, facet: facet, photos: photos, rivalry: rivalry, mostWords: settings.mostWords)
    let candidates = lesson.examples.map { lesson.candidates(of: $0) }
    let usable = lesson.examples.indices.filter { candidates[$0].contains(true) }
    guard usable.count >= settings.fewestPhotos, lesson.words.count >= settings.fewestWords,
      let dimensions = corpus.photos.first?.x.count, let textSize = lesson.words.first?.vector.count,
      corpus.photos.allSatisfy({ $0.x.count == dimensions }),
      lesson.words.allSatisfy({ $0.vector.count == textSize })
    else { return nil }
    let centre = Self.mean(of: lesson.words.map(\.vector))
    let words = lesson.words.flatMap { zip($0.vector, centre).map { $0 - $1 } }
    var batches = HeadBatches(lesson, corpus, candidates: candidates)
    let rank = settings.rank(of: facet)
    var loss = HeadLoss(dimensions: dimensions, textSize: textSize, rank: rank)
    var noise = NormalPool(seed: settings.seed)
    var generator = SplitMix64(seed: settings.seed &+ 1)
    var a = noise.draw(dimensions * rank, deviation: 1 / Float(dimensions).squareRoot())
    var b = noise.draw(textSize * rank, deviation: 1 / Float(textSize).squareRoot())
    var stepA = AdamW(count: a.count, rate: settings.rate, decay: settings.decay)
    var stepB = AdamW(count: b.count, rate: settings.rate, decay: settings.decay)
    let photoNoise = settings.photoNoise / Float(dimensions).squareRoot()
    var blurredWords = words
    for _ in 0..<epochs(for: usable.count) {
      if isStopped() { return nil }
      let order = usable.shuffled(using: &generator)
      for start in stride(from: 0, to: order.count, by: settings.batch) {
        let batch = order[start..<min(order.count, start + settings.batch)]
        batches.gather(batch)
        noise.blur(&batches.photos, deviation: photoNoise)
        blurredWords.withUnsafeMutableBufferPointer { _ = $0.update(fromContentsOf: words) }
        noise.blur(&blurredWords, deviation: settings.wordNoise)
        _ = loss(
          a: a, b: b, photos: batches.photos, words: blurredWords, targets: batch.map { lesson.examples[$0].target },
          isCandidate: batches.isCandidate, weights: batch.map { lesson.examples[$0].weight })
        stepA.step(&a, gradient: loss.photoGradient)
        stepB.step(&b, gradient: loss.textGradient)
      }
    }
    let own = ownSource.flatMap { corpus.sources.firstIndex(of: $0) }
    let ownWords = Set(
      photos.lazy.map { corpus.photos[$0] }.filter { $0.source == own }.flatMap(\.words).map { corpus.words[$0].term })
    return HeadSet.Trained(
      head: FacetHead(
        photo: Matrix(rows: dimensions, columns: rank, values: a.map(Self.rounded)),
        text: Matrix(rows: textSize, columns: rank, values: b.map(Self.rounded)), centre: centre),
      words: zip(lesson.words, lesson.counts).map { word, photos in
        HeadSet.Word(word, photos: photos, isOwn: ownWords.contains(word.term))
      })
  }

  private func epochs(for examples: Int) -> Int {
    let factor = min(4, max(1, Double(settings.photosOfEpochs) / Double(max(examples, 1))))
    return Int((Double(settings.epochs) * factor).rounded())
  }

  private static func mean(of vectors: [[Float]]) -> [Float] {
    var sum = [Float](repeating: 0, count: vectors.first?.count ?? 0)
    for vector in vectors { for index in sum.indices { sum[index] += vector[index] } }
    return sum.map { $0 / Float(max(vectors.count, 1)) }
  }

  /// Heads are kept as float16: rounded here, those in memory judge like those from a file.
  private static func rounded(_ value: Float) -> Float { Float(Float16(value)) }
}
