import Claims
import Features
import Learning
import Matching

/// A shop of four kinds in three colours whose photos tell both: what a network must be able to learn.
enum ToyMaterial {
  static let kinds = ["mug", "lamp", "chair", "shirt"]
  static let colours = ["red", "green", "blue"]
  private static let words = 8
  private static let cells = 4

  static func material(products: Int = 40, seed: UInt64 = 5) -> MatcherMaterial {
    var generator = SplitMix64(seed: seed)
    var states: [String: PhraseStates] = [:]
    for term in kinds + colours + ["new in 2026", "dishwasher safe"] {
      let vector = (0..<words).map { _ in Float.random(in: -1...1, using: &generator) }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      states[term] = PhraseStates(tokens: Matrix(rows: 0, columns: words), mean: vector.map { $0 / length })
    }
    let projection = AttentionProjection(
      cells: PrincipalBasis(mean: [0], directions: Matrix(rows: 1, columns: 1, values: [1])),
      middle: PrincipalBasis(mean: [0], directions: Matrix(rows: 1, columns: 1, values: [1])),
      shades: ShadeTable(prototypes: [[.init(l: 50, a: 0, b: 0)]]), meanClasses: [0], words: words)
    var pairs: [TrainingPair] = []
    var photos: [AttentionPhoto] = []
    for product in 0..<products {
      let (kind, colour) = (product % kinds.count, product / kinds.count % colours.count)
      var regions = Matrix(rows: cells, columns: projection.regionInputs)
      for index in regions.values.indices { regions.values[index] = Float.random(in: -0.2...0.2, using: &generator) }
      let shown = Int.random(in: 0..<cells, using: &generator)
      regions.values[shown * regions.columns + kind] = 2
      regions.values[shown * regions.columns + 6 + colour] = 2
      photos.append(
        AttentionPhoto(
          regions: regions, bias: [Float](repeating: 0, count: cells),
          global: (0..<projection.globalInputs).map { _ in Float.random(in: -0.2...0.2, using: &generator) }))
      pairs.append(
        TrainingPair(
          id: "toy/\(product)", source: "toy", product: "\(product)", photo: "\(product)",
          isValidation: product % 5 == 0,
          claims: [
            claim(kinds[kind], .kind, instead: kinds), claim(colours[colour], .colour, instead: colours),
            claim("new in 2026", .other, instead: [], observability: .never),
          ]))
    }
    return MatcherMaterial(
      pairs: pairs, photos: photos, photo: Array(photos.indices), projection: projection,
      phrases: PhraseTable(TextVectors(states)))
  }

  static func claim(
    _ term: String, _ facet: Facet, at start: Int = 0, instead: [String], observability: Observability = .visible
  ) -> Claim {
    Claim(
      text: term, span: Span(start: start, end: start + 1), facet: facet, term: term, observability: observability,
      alternatives: instead.filter { $0 != term }.map { Alternative(term: $0) })
  }

  static var configuration: MatcherConfiguration {
    var configuration = MatcherConfiguration()
    configuration.width = 8
    configuration.batch = 8
    configuration.epochs = 2
    configuration.warmUpSteps = 2
    configuration.rate = 0.01
    return configuration
  }

  static let names = ColourNames(
    colours.map { ColourName(name: $0, plain: [$0], prototypes: [.init(l: 50, a: 0, b: 0)]) })

  static func trainer(_ configuration: MatcherConfiguration = configuration, products: Int = 40) -> MatcherTrainer {
    MatcherTrainer(
      material(products: products), samples: ToySamples(), configuration: configuration, taxonomy: .flat,
      colours: names)
  }
}

/// A kind is swapped for another; the colour is left out half of the time.
struct ToySamples: SampleSource {
  func negative(of pair: TrainingPair, using generator: inout SplitMix64) -> TrainingSample? {
    let others = ToyMaterial.kinds.filter { $0 != pair.claims[0].term }
    guard let other = others.randomElement(using: &generator) else { return nil }
    return TrainingSample(
      pair: pair.id, type: .conflict,
      claims: [ToyMaterial.claim(other, .kind, instead: [])] + pair.claims.dropFirst(),
      changes: [SampleChange(.replaced, place: 0, original: pair.claims[0])], weight: 0.5)
  }

  func positive(of pair: TrainingPair, using generator: inout SplitMix64) -> TrainingSample? {
    guard Bool.random(using: &generator) else { return nil }
    return TrainingSample(
      pair: pair.id, type: .imageSurplus, claims: [pair.claims[0], pair.claims[2]],
      changes: [SampleChange(.dropped, original: pair.claims[1])])
  }
}
