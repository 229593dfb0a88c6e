import Claims

/// What the specs of some suspects state, each statement once, however many specs make it.
struct SwapStatements: Sendable {
  /// One claim that makes each statement.
  let claims: [Claim]
  /// Of each suspect, indices into `claims`.
  private let ofSuspects: [[Int]]

  init(of suspects: [SwapSuspect]) {
    var claims: [Claim] = []
    var places: [SwapSuspect.Statement: Int] = [:]
    ofSuspects = suspects.map { suspect in
      suspect.claims.map { claim in
        let statement = SwapSuspect.Statement(claim)
        if let place = places[statement] { return place }
        places[statement] = claims.count
        claims.append(claim)
        return claims.count - 1
      }
    }
    self.claims = claims
  }

  /// - Parameter fits: of each statement with one photo, in nats.
  /// - Returns: of each suspect's spec with that photo.
  func fits(ofEach fits: [Double]) -> [Double] {
    ofSuspects.map { statements in statements.reduce(0) { $0 + fits[$1] } }
  }
}
