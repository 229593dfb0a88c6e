import Catalog
import Claims

/// Reads the specs of a catalog whose words are known.
struct SpecReader: Sendable {
  let parse: @Sendable (String, [SpecHint]) -> [Claim]

  func claims(of pair: Pair) -> [Claim] { parse(pair.spec, pair.attributes.map(SpecHint.init)) }

  /// Only such claims are looked up in the photo's print.
  static func wantsPrint(_ claims: [Claim]) -> Bool {
    claims.contains { $0.facet == .text && $0.observability == .visible }
  }
}

extension SpecHint {
  init(_ attribute: Attribute) {
    let facet: Facet =
      switch attribute.role {
      case .colour: .colour
      case .material: .material
      case .pattern: .pattern
      case .state: .state
      case .size: .size
      case .count: .count
      }
    self.init(span: Span(start: attribute.span.lowerBound, end: attribute.span.upperBound), facet: facet)
  }
}
