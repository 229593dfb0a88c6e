/// How many labels are probably wrong, and which.
public struct NoiseReport: Sendable, Codable, Hashable {
  public struct Rate: Sendable, Codable, Hashable {
    /// "operator", "facet", "product group", "all".
    public let dimension: String
    public let name: String
    /// Share of labels that are wrong, with its 95 % interval; `count` labels.
    public let errorRate: Estimate
    /// "confident learning", "double decisions" or "gold pairs".
    public let method: String

    public init(dimension: String, name: String, errorRate: Estimate, method: String) {
      self.dimension = dimension
      self.name = name
      self.errorRate = errorRate
      self.method = method
    }
  }

  public struct Suspect: Sendable, Codable, Hashable {
    public let pair: String
    public let label: String
    public let `operator`: String
    public let probabilityWrong: Double

    public init(pair: String, label: String, operator: String, probabilityWrong: Double) {
      self.pair = pair
      self.label = label
      self.operator = `operator`
      self.probabilityWrong = probabilityWrong
    }
  }

  public let rates: [Rate]
  public let suspects: [Suspect]

  public init(rates: [Rate], suspects: [Suspect]) {
    self.rates = rates
    self.suspects = suspects
  }
}
