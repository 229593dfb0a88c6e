/// One thing about photos or texts that has a name, so that a change can be told in words.
public struct Trait: Sendable, Hashable {
  /// "lighter backgrounds".
  public let more: String
  /// "darker backgrounds".
  public let less: String

  public init(more: String, less: String) {
    self.more = more
    self.less = less
  }
}
