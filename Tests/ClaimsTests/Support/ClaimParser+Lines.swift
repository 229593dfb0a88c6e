import Claims

extension ClaimParser {
  /// "red handle:colour@handle", "6:count#6", "lid:part!", "LONDON:text\"" where the spec says that it is printed, a final "-" for
  /// never and "?" for unknown.
  func lines(of spec: String, hints: [SpecHint] = []) -> [String] {
    claims(in: spec, hints: hints).map { claim in
      var text = "\(claim.text):\(claim.facet.rawValue)"
      if let subject = claim.subject { text += "@\(subject)" }
      if claim.isNegated { text += "!" }
      if claim.isPrinted { text += "\"" }
      if let count = claim.count { text += "#\(count)" }
      switch claim.observability {
      case .visible: break
      case .never: text += "-"
      case .unknown: text += "?"
      }
      return text
    }
  }
}
