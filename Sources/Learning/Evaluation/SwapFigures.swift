import Foundation

/// How well planted swaps were found.
public struct SwapFigures: Sendable, Codable, Hashable {
  /// A pair with the partner by whose photo both gain most.
  public struct Candidate: Sendable, Codable, Hashable {
    /// The smaller of both sides' gains.
    public let nats: Double
    /// Whether the partner gains most by this pair too.
    public let isMutual: Bool
    /// Whether these two exchanged photos.
    public let isPlanted: Bool

    public init(nats: Double, isMutual: Bool, isPlanted: Bool) {
      self.nats = nats
      self.isMutual = isMutual
      self.isPlanted = isPlanted
    }
  }

  /// Pairs with another's photo.
  public let planted: Int
  /// Of as many pairs as were planted, the most suspicious first, the share that was planted.
  public let precision: Double
  /// Share of the planted pairs that are among those and name the right partner.
  public let partnerNamed: Double
  /// Pairs that an audit would name.
  public let named: Int
  /// Share of those that were planted; `nil` for none.
  public let precisionOfNamed: Double?
  /// What calibration learns from.
  public let candidates: [Candidate]

  /// - Parameters:
  ///   - candidates: most suspicious first.
  ///   - partners: of the planted pairs.
  public init(
    _ candidates: [(id: String, with: String, nats: Double, isMutual: Bool, isNamed: Bool)], partners: [String: String]
  ) {
    self.candidates = candidates.map {
      Candidate(nats: $0.nats, isMutual: $0.isMutual, isPlanted: partners[$0.id] == $0.with)
    }
    planted = partners.count
    let flagged = candidates.prefix(planted)
    let count = Double(max(planted, 1))
    precision = Double(flagged.count { partners[$0.id] != nil }) / count
    partnerNamed = Double(flagged.count { partners[$0.id] == $0.with }) / count
    let named = candidates.filter(\.isNamed)
    self.named = named.count
    precisionOfNamed =
      named.isEmpty ? nil : Double(named.count { partners[$0.id] != nil }) / Double(named.count)
  }
}

extension [SwapFigures] {
  /// Each draw and their mean as a table for people.
  public var text: String {
    func row(
      _ name: String, _ planted: Double, _ precision: Double, _ partner: Double, _ named: Double, _ share: Double?
    )
      -> String
    {
      String(format: "%@  %7.1f  %9.3f  %13.3f  %5.1f", name, planted, precision, partner, named)
        + (share.map { String(format: "  %18.3f", $0) } ?? "                   –") + "\n"
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(Swift.max(1, values.count)) }
    var text = "draw  planted  precision  partner named  named  precision of named\n"
    for (index, draw) in enumerated() {
      text += row(
        String(format: "%4d", index + 1), Double(draw.planted), draw.precision, draw.partnerNamed, Double(draw.named),
        draw.precisionOfNamed)
    }
    let shares = compactMap(\.precisionOfNamed)
    return text
      + row(
        "mean", mean(map { Double($0.planted) }), mean(map(\.precision)), mean(map(\.partnerNamed)),
        mean(map { Double($0.named) }), shares.isEmpty ? nil : mean(shares))
  }
}
