import Claims
import Features
import Foundation
public import Matching

/// Trains the attention network. Deterministic: one BLAS thread a product, drawings by seed, parts and sums in a fixed order.
public struct MatcherTrainer: Sendable {
  private let material: MatcherMaterial
  private let configuration: MatcherConfiguration
  private let maker: BatchMaker
  private let shape: AttentionShape
  private let training: [Int]
  private let validation: [Int]
  private let step: TrainingStep

  /// - Parameters:
  ///   - material: all of it; what the configuration leaves out is left out here.
  ///   - corpus: of which the material was made; samples are made from it.
  public init(
    _ material: MatcherMaterial, corpus: TrainingCorpus, configuration: MatcherConfiguration, taxonomy: Taxonomy,
    colours: ColourNames
  ) {
    self.init(
      material, samples: MixedSamples(corpus, configuration: configuration), configuration: configuration,
      taxonomy: taxonomy, colours: colours)
  }

  package init(
    _ material: MatcherMaterial, samples: any SampleSource, configuration: MatcherConfiguration, taxonomy: Taxonomy,
    colours: ColourNames
  ) {
    let material = material.restricted(to: configuration)
    let contrasts = ContrastTable(
      pairs: material.pairs, words: material.phrases, taxonomy: taxonomy, colours: colours)
    self.material = material
    self.configuration = configuration
    maker = BatchMaker(material, configuration: configuration, samples: samples, contrasts: contrasts)
    shape = AttentionShape(
      width: configuration.width, regionInputs: material.projection.regionInputs,
      globalInputs: material.projection.globalInputs, textInputs: material.phrases.words.inputs)
    step = TrainingStep(
      shape: shape, configuration: configuration, threads: ProcessInfo.processInfo.activeProcessorCount)
    training = material.pairs.indices.filter { !material.pairs[$0].isValidation }
    validation = material.pairs.indices.filter { material.pairs[$0].isValidation }
  }

  public var trainingPairs: Int { training.count }
  public var validationPairs: Int { validation.count }
  public var parameters: Int { shape.count }
  public var start: TrainingState {
    TrainingState(
      parameters: ParameterStart.parameters(
        shape: shape, words: material.phrases.words.mean.count, configuration: configuration))
  }

  /// Whether a state belongs to a network of this size.
  public func fits(_ state: TrainingState) -> Bool { state.parameters.count == shape.count }

  /// Trains on from a state until the epochs are over, nothing has got better for a while, or a stop.
  ///
  /// - Parameters:
  ///   - report: called after every step and every epoch.
  ///   - keep: called after every epoch and at a stop with the state to go on from.
  /// - Returns: `true` where training is over, `false` after a stop.
  public func run(
    _ state: inout TrainingState, report: (TrainingEvent) -> Void, keep: (TrainingState) throws -> Void,
    isStopped: () -> Bool
  ) rethrows -> Bool {
    SingleThread.enforce()
    let batches = maker.epoch(0, of: training).count
    let schedule = RateSchedule(
      peak: configuration.rate, warmUp: configuration.warmUpSteps, steps: batches * configuration.epochs)
    var step = step
    while !isOver(state) {
      let order = maker.epoch(state.epoch, of: training)
      while state.batch < order.count {
        if isStopped() {
          try keep(state)
          return false
        }
        let place = state.epoch * batches + state.batch
        let batch = maker.batch(order[state.batch], place: place, isNoisy: true)
        state.losses.add(
          step.take(
            on: batch, parameters: &state.parameters, optimiser: &state.optimiser,
            rate: Float(schedule.rate(at: place))))
        state.batch += 1
        report(
          .step(epoch: state.epoch + 1, batch: state.batch, batches: order.count, losses: state.losses.mean))
      }
      report(.epoch(finishEpoch(&state, rate: schedule.rate(at: (state.epoch + 1) * batches - 1))))
      try keep(state)
    }
    return true
  }

  private func isOver(_ state: TrainingState) -> Bool {
    state.epoch >= configuration.epochs
      || (state.bestLoss.isFinite && state.epoch - state.bestEpoch >= configuration.patience)
  }

  private func finishEpoch(_ state: inout TrainingState, rate: Double) -> EpochRecord {
    let measured = validationLosses(state.parameters)
    let isBest = validation.isEmpty || measured.total < state.bestLoss
    state.epoch += 1
    if isBest {
      state.best = state.parameters
      state.bestLoss = measured.total
      state.bestEpoch = state.epoch
    }
    let record = EpochRecord(
      epoch: state.epoch, training: state.losses.mean, validation: measured, isBest: isBest, rate: rate,
      steps: state.optimiser.steps)
    state.batch = 0
    state.losses = EpochLosses()
    return record
  }

  /// The same drawings each time, so that epochs can be compared.
  private func validationLosses(_ parameters: [Float]) -> BatchLosses {
    var losses = EpochLosses()
    for (place, indices) in maker.epoch(0, of: validation).enumerated() {
      let batch = maker.batch(indices, place: -1 - place, isNoisy: false)
      parameters.withUnsafeBufferPointer { parameters in
        guard let start = parameters.baseAddress else { return }
        losses.add(step.pass.losses(batch, parameters: start, gradient: nil))
      }
    }
    return losses.mean
  }

  /// The network with a state's best weights.
  public func model(_ state: TrainingState) -> AttentionModel {
    AttentionModel(
      network: AttentionNetwork(
        shape: shape, parameters: state.best, localShare: Float(configuration.localShare)),
      projection: material.projection, words: material.phrases.words, products: products)
  }

  /// Training products that claim each word.
  private var products: [Facet: [String: Int]] {
    var products: [Facet: [String: Set<String>]] = [:]
    for index in training {
      let pair = material.pairs[index]
      for claim in pair.claims where claim.observability == .visible && AttentionWords.facets.contains(claim.facet) {
        products[claim.facet, default: [:]][AttentionWords.term(of: claim), default: []]
          .insert("\(pair.source)/\(pair.product)")
      }
    }
    return products.mapValues { $0.mapValues(\.count) }
  }
}
