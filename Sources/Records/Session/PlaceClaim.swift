public import Foundation

/// An operator's wish to be the one who decides a pair.
public struct PlaceClaim: Sendable, Hashable {
  public let pair: String
  public let `operator`: String
  /// Another operator who was at the pair since then has it.
  public let takenSince: Date
  /// A second opinion is wanted of what another operator has decided; anything else is.
  public let isSecondOpinion: Bool

  public init(pair: String, operator: String, takenSince: Date, isSecondOpinion: Bool = false) {
    self.pair = pair
    self.operator = `operator`
    self.takenSince = takenSince
    self.isSecondOpinion = isSecondOpinion
  }
}
