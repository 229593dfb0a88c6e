/// A training with something left out, to see what that is worth.
public struct AblationVariant: Sendable {
  public let name: String
  private let change: @Sendable (inout MatcherConfiguration) -> Void

  private init(_ name: String, _ change: @escaping @Sendable (inout MatcherConfiguration) -> Void) {
    self.name = name
    self.change = change
  }

  public func configuration(_ full: MatcherConfiguration, seed: UInt64) -> MatcherConfiguration {
    var configuration = full
    configuration.seed = seed
    change(&configuration)
    return configuration
  }

  /// Those of model, samples, losses and inputs.
  public static let parts = [
    AblationVariant("full") { _ in },
    AblationVariant("plain InfoNCE") {
      $0.negatives = 0
      $0.usesPositives = false
      $0.contrastWeight = 0
      $0.typeIWeight = 1
    },
    AblationVariant("without type I") {
      $0.negatives = 0
      $0.contrastWeight = 0
    },
    AblationVariant("without types II and III") { $0.usesPositives = false },
    AblationVariant("without generated swaps") { $0.negatives = 0 },
    AblationVariant("without contrast sets") { $0.contrastWeight = 0 },
    AblationVariant("without local") { $0.localShare = 0 },
    AblationVariant("without global") { $0.localShare = 1 },
    AblationVariant("without colour features") { $0.usesColours = false },
    AblationVariant("without class names") { $0.usesClassNames = false },
    AblationVariant("a quarter of the kinds left out") { $0.withoutKinds = 0.25 },
  ]

  /// One source left out at a time: what it then is to the network is an unseen shop.
  public static func withoutSource(_ source: String) -> AblationVariant {
    AblationVariant("without \(source)") { $0.withoutSources.append(source) }
  }
}
