/// What a trained network reaches on validation lines: a row of the ablation table.
public struct NetworkReport: Sendable, Hashable, Codable {
  public enum Figure: String, Sendable, Codable, CaseIterable {
    /// AUROC of `S`, pairs with a wrong attribute or kind against right ones; and with two phrases appended to every
    /// spec that no photo shows and training never saw.
    case similarityAttribute, similarityKind, similarityAttributeAppended, similarityKindAppended
    /// The same by the lowest margin of a pair's claims.
    case marginAttribute, marginKind
    /// AUROC of margins, contradicted claims against supported ones, by facet.
    case claims, claimsColour, claimsKind, claimsPattern, claimsMaterial, claimsPart, claimsShape, claimsState,
      claimsCount
    /// The same for kinds that training left out or hardly met.
    case claimsUnseenKind
    /// In pairs with one wrong claim, whether it is the one of the lowest margin, of the lowest gated support, and the
    /// latter with the appended phrases among the candidates.
    case namingMargin, namingSupport, namingSupportAppended
    /// AUROC of the gates, visible phrases against ones that no photo shows and training never saw.
    case gate
    /// Whether the centre of what a supported claim looks at lies in its box, for boxes of at most 35 % of the photo; and
    /// whether the photo's own centre would.
    case pointing, pointingAtCentre
    /// Claims under another product's photo of the same source: what words alone give away.
    case wrongPhoto
  }

  public let figures: [String: Estimate]
  /// `claims` of each source's own lines, by its name.
  public let claimsBySource: [String: Estimate]

  public init(figures: [String: Estimate], claimsBySource: [String: Estimate] = [:]) {
    self.figures = figures
    self.claimsBySource = claimsBySource
  }

  public subscript(figure: Figure) -> Estimate? { figures[figure.rawValue] }
}
