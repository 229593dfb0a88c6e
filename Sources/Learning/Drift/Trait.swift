/// One thing about photos or texts that has a name, so that a change can be told in words.
public struct Trait: Sendable, Hashable {
  /// "lighter backgrounds".
  public let more: String
  /// "darker backgrounds".
  public let less: String
  /// Its numbers are natural logarithms of what people count.
  public let isLogarithm: Bool

  public init(more: String, less: String, isLogarithm: Bool = false) {
    self.more = more
    self.less = less
    self.isLogarithm = isLogarithm
  }
}
