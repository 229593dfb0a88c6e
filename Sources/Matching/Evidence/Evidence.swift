public import Claims

/// How one kind of evidence rates a claim against its own alternatives.
public protocol Evidence: Sendable {
  /// The name under which calibration knows its margins: "colour.table".
  var channel: String { get }
  /// What it can speak of.
  var facets: Set<Facet> { get }

  /// - Returns: one score in nats for the claim and one for each alternative,
  ///   or `nil` where this evidence has nothing to say (then the claim stays unobservable).
  func rate(_ claim: Claim, in scene: Scene) -> Ratings?
}
