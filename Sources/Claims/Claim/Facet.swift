/// What kind of thing a phrase of a spec asserts; the words of `contract.md`.
public enum Facet: String, Sendable, Codable, CaseIterable, Hashable {
  case kind, colour, material, pattern, part, count, shape, state, size, text, other
}
