public import Features
import Foundation

/// Noise, dropout or shuffling in the states of a phrase, strong enough that it no longer means what it did
/// (AsCL's negatives in the embedding space).
public struct StateCorruption: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case noise, dropout, shuffling }

  /// Cosine of the mean state with what it was, at most.
  public static let likeness: Float = 0.6
  /// Until it is unlike enough, the corruption is laid on anew, stronger.
  private static let rounds = 12

  public let kind: Kind
  public let seed: UInt64

  public init(_ kind: Kind, seed: UInt64) {
    self.kind = kind
    self.seed = seed
  }

  /// - Parameter states: one row a token.
  /// - Returns: states of the same shape and Euclidean length; as they were only where there are fewer than two numbers.
  public func applied(to states: Matrix) -> Matrix {
    guard states.rows > 0, states.columns > 1, states.values.contains(where: { $0 != 0 }) else { return states }
    var generator = SplitMix64(seed: seed)
    var spoilt = states
    for round in 1...Self.rounds {
      spoilt.values = spoil(spoilt.values, columns: states.columns, round: round, &generator)
      spoilt.values = Self.scaled(spoilt.values, to: Self.length(states.values))
      if Self.cosine(Self.mean(states), Self.mean(spoilt)) <= Self.likeness { return spoilt }
    }
    // The opposite is unlike whatever it was.
    spoilt.values = states.values.map { -$0 }
    return spoilt
  }

  private func spoil(_ values: [Float], columns: Int, round: Int, _ generator: inout SplitMix64) -> [Float] {
    switch kind {
    case .noise:
      let deviation = Float(round) * Self.length(values) / Float(values.count).squareRoot()
      return values.map { $0 + deviation * Self.normal(&generator) }
    case .dropout:
      let kept = Float.random(in: 0.2..<0.3, using: &generator)
      return values.map { Float.random(in: 0..<1, using: &generator) < kept ? $0 : 0 }
    case .shuffling:
      // The same order for every token: what the phrase says changes, not how its words differ.
      let order = (0..<columns).shuffled(using: &generator)
      return values.indices.map { values[$0 / columns * columns + order[$0 % columns]] }
    }
  }

  /// Box and Muller 1958.
  private static func normal(_ generator: inout SplitMix64) -> Float {
    let radius = (-2 * log(1 - Float.random(in: 0..<1, using: &generator))).squareRoot()
    return radius * cos(2 * .pi * Float.random(in: 0..<1, using: &generator))
  }

  private static func length(_ values: [Float]) -> Float { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  private static func scaled(_ values: [Float], to length: Float) -> [Float] {
    let own = Self.length(values)
    return own > 0 ? values.map { $0 * length / own } : values
  }

  private static func mean(_ states: Matrix) -> [Float] {
    (0..<states.columns).map { column in
      (0..<states.rows).reduce(0) { $0 + states.values[$1 * states.columns + column] } / Float(states.rows)
    }
  }

  private static func cosine(_ one: [Float], _ other: [Float]) -> Float {
    let product = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    let lengths = length(one) * length(other)
    return lengths > 0 ? product / lengths : 0
  }
}
