import Claims

/// What a photo shows instead, said as people say it of each facet.
enum ObservedWords {
  static func of(_ observed: String, _ facet: Facet) -> String {
    switch facet {
    case .text: "reads \"\(observed)\""
    case .count: "shows \(observed)"
    case .kind: "looks like \(observed)"
    // The alternative of a part is its absence: "no lid".
    case .part: observed.hasPrefix("no ") ? "\(observed) seen" : "shows \(observed)"
    default: "looks \(observed)"
    }
  }
}
