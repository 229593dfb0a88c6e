/// A noun sense of WordNet 3.0, named by its byte offset in `data.noun`; ImageNet's "n03063599" is 3063599.
public struct Synset: Sendable, Codable, Hashable, Comparable {
  public let offset: Int32

  public init(offset: Int32) { self.offset = offset }

  public static func < (one: Synset, other: Synset) -> Bool { one.offset < other.offset }
}
