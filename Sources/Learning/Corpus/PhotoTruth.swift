public import Claims

/// All that is known of one photo, by its own pair and by others with the same photo.
public struct PhotoTruth: Sendable {
  /// A packing of several may show a colour that its words leave out, and so may a pattern.
  private static let doubtful: Float = 0.5

  /// True of the photo, each once.
  public let claims: [Claim]
  private let exclusion: TermExclusion

  public init(claims: [Claim], exclusion: TermExclusion) {
    var seen: Set<String> = []
    self.claims = claims.filter { claim in
      claim.observability == .visible
        && seen.insert("\(claim.facet.rawValue)/\(claim.subject ?? "")/\(claim.isNegated)/\(claim.term)").inserted
    }
    self.exclusion = exclusion
  }

  /// How surely a statement is false of the photo: 0 where it may be true, so that it is no mistake at all.
  ///
  /// It has to be excluded by every true claim of its facet about the same thing, and by at least one; a statement
  /// about the product as a whole also by those about its parts.
  public func certaintyFalse(_ statement: Claim) -> Float {
    let rivals = claims.filter { claim in
      claim.facet == statement.facet && (claim.subject == statement.subject || (isWide(statement) && !claim.isNegated))
    }
    let deciding = rivals.filter { $0.isNegated == statement.isNegated || $0.term == statement.term }
    guard !deciding.isEmpty else { return 0 }
    let excluding = deciding.count { exclusion.excludes($0, statement) }
    // A lid says nothing of a handle: of parts and states only the one that is denied has to be known.
    let isEnough =
      statement.facet == .part || statement.facet == .state
      ? excluding > 0 && !rivals.contains { $0.term == statement.term && $0.isNegated == statement.isNegated }
      : excluding == deciding.count
    guard isEnough else { return 0 }
    if statement.facet == .count { return isRepacked(statement) ? 0 : 1 }
    return statement.facet == .colour && mayHoldMoreColours ? Self.doubtful : 1
  }

  private func isWide(_ statement: Claim) -> Bool {
    statement.subject == nil && statement.facet != .part && statement.facet != .state
  }

  /// "2 packs of 6" are twelve too.
  private func isRepacked(_ statement: Claim) -> Bool {
    let counts = claims.filter { $0.facet == .count }.compactMap(\.count)
    return counts.contains { one in
      counts.contains { other in one.multipliedReportingOverflow(by: other).partialValue == statement.count }
    } && counts.count > 1
  }

  private var mayHoldMoreColours: Bool {
    claims.contains { claim in
      (claim.facet == .count && claim.count ?? 1 > 1) || (claim.facet == .pattern && claim.term != "plain")
    }
  }
}
