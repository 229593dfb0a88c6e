import Foundation

/// One thing about photos or texts that has a name, so that a change can be told in words.
public struct Trait: Sendable, Hashable {
  /// "lighter backgrounds".
  public let more: String
  /// "darker backgrounds".
  public let less: String
  /// What its numbers count, "#" in a number's place: "lightness #", "# words a sentence".
  public let measure: String
  public let scale: Scale

  public enum Scale: Sendable, Hashable {
    /// 0 to 1, which people read in percent.
    case share
    case number
    /// Natural logarithms of what people count.
    case logarithm
  }

  public init(more: String, less: String, measure: String, _ scale: Scale = .share) {
    self.more = more
    self.less = less
    self.measure = measure
    self.scale = scale
  }

  /// A number of it in words: "58 %".
  func words(_ value: Double) -> String {
    switch scale {
    case .share: "\(Self.short(value * 100)) %"
    case .number: Self.short(value)
    case .logarithm: Self.short(exp(value))
    }
  }

  private static func short(_ value: Double) -> String {
    String(format: abs(value) < 10 ? "%.1f" : "%.0f", value)
  }
}
