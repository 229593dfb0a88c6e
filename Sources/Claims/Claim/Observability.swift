/// Whether a photo could settle a claim.
public enum Observability: String, Sendable, Codable, Hashable {
  /// A photo can show it: colour, kind, print.
  case visible
  /// No photo shows it: weight, origin, warranty.
  case never
  /// The words are not in any lexicon, so nothing is checked.
  case unknown
}
