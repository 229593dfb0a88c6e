import Features
import Foundation
import Learning
import Matching

/// One batch of the size that training has, drawn by seed, with the weights of the model that ships: what both sides step from.
struct StepSample {
  // As `base-1` was trained: 64 photos, about 5 phrases a spec, 2 negatives a photo, 8 rivals a claim.
  private static let photos = 64
  private static let vocabulary = 600
  private static let longestSpec = 8
  private static let rivals = 8

  let shape: AttentionShape
  let parameters: [Float]
  let localShare: Float
  let batch: TrainingBatch
  let configuration = MatcherConfiguration()

  /// - Parameter model: `ascl.bin`.
  init(model: Data, seed: UInt64 = 7) throws {
    let network = try AttentionModel(serialized: model).network
    (shape, parameters, localShare) = (network.shape, network.parameters, network.localShare)
    var dice = SplitMix64(seed: seed)
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1.7...1.7, using: &dice) } }
    func text() -> [Int] {
      let length = Int.random(in: 2...Self.longestSpec, using: &dice)
      return Array((0..<Self.vocabulary).shuffled(using: &dice).prefix(length))
    }
    let cells = AttentionShape.cells
    let photos = (0..<Self.photos).map { _ in
      AttentionPhoto(
        regions: Matrix(
          rows: cells, columns: network.shape.regionInputs, values: numbers(cells * network.shape.regionInputs)),
        bias: (0..<cells).map { _ in
          Bool.random(using: &dice) ? AttentionPhoto.absent : Float.random(in: -3...0, using: &dice)
        },
        global: numbers(network.shape.globalInputs))
    }
    let texts = photos.map { _ in text() }
    let negatives = photos.map { _ in
      (0..<2).map { _ in TrainingBatch.Negative(text: text(), weight: Float.random(in: 0.5...1, using: &dice)) }
    }
    let contrasts = texts.enumerated().flatMap { photo, text in
      text.prefix(3).map { own in
        TrainingBatch.Contrast(
          photo: photo, own: own,
          rivals: (0..<Self.rivals).map { _ in Int.random(in: 0..<Self.vocabulary, using: &dice) },
          weight: Float.random(in: 0.1...1, using: &dice))
      }
    }
    batch = TrainingBatch(
      photos: photos, phrases: (0..<Self.vocabulary).map { _ in numbers(network.shape.textInputs) }, texts: texts,
      positives: texts.map { Array($0.dropLast()) }, negatives: negatives, contrasts: contrasts,
      isMasked: (0..<Self.photos * Self.photos).map { $0 % (Self.photos + 1) != 0 && $0 % 97 == 0 },
      hiddenMask: (0..<Self.photos * cells * network.shape.width).map { _ in
        Int.random(in: 0..<10, using: &dice) == 0 ? 0 : 1 / 0.9
      })
  }

  /// What `train_step.py` reads: sizes and lists as JSON, numbers one after the other as float32.
  func write(to folder: URL) throws {
    let tensors = AttentionShape.Tensor.allCases.map { tensor -> [String: Any] in
      let size = shape.size(of: tensor)
      return [
        "name": "\(tensor)", "rows": size.rows, "columns": size.columns,
        "decays": TrainingStep.decaying.contains(tensor),
      ]
    }
    let head: [String: Any] = [
      "tensors": tensors, "width": shape.width, "photos": batch.photos.count, "cells": AttentionShape.cells,
      "regionInputs": shape.regionInputs, "globalInputs": shape.globalInputs, "textInputs": shape.textInputs,
      "phrases": batch.phrases.count, "localShare": Double(localShare), "texts": batch.texts,
      "positives": batch.positives,
      "negatives": batch.negatives.map { $0.map { ["text": $0.text, "weight": Double($0.weight)] as [String: Any] } },
      "contrasts": batch.contrasts.map {
        ["photo": $0.photo, "own": $0.own, "rivals": $0.rivals, "weight": Double($0.weight)] as [String: Any]
      },
      "masked": batch.isMasked.indices.filter { batch.isMasked[$0] },
      "losses": [configuration.typeIWeight, configuration.typeIIAndIIIWeight, configuration.contrastWeight],
      "rate": configuration.rate, "decay": configuration.weightDecay, "clipping": configuration.clipping,
    ]
    try JSONSerialization.data(withJSONObject: head).write(to: folder.appendingPathComponent("step.json"))
    let numbers =
      parameters + batch.photos.flatMap(\.regions.values) + batch.photos.flatMap(\.bias)
      + batch.photos.flatMap(\.global) + batch.phrases.flatMap(\.self) + batch.hiddenMask
    try numbers.withUnsafeBytes { Data($0) }.write(to: folder.appendingPathComponent("step.f32"))
  }
}
