import Claims

extension MatcherMaterial {
  /// Changes with the configuration and with every pair: what a checkpoint has to belong to. FNV-1a, 64 bits.
  public func digest(_ configuration: MatcherConfiguration) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    add(configuration.yaml)
    for pair in pairs {
      add("\(pair.id) \(pair.photo) \(pair.isValidation)")
      for claim in pair.claims { add("\(claim.facet.rawValue) \(claim.subject ?? "") \(claim.term)") }
    }
    return String(hash, radix: 16)
  }
}
