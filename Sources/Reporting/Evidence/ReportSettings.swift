public import Foundation

/// Of what a report speaks, and what an hour costs.
public struct ReportSettings: Sendable, Hashable {
  /// Labels made from then on.
  public var from: Date?
  /// Labels made before then; later ones, and what they supersede, are as if they had not been made.
  public var to: Date?
  /// What an operator's hour costs; without it money is counted in minutes.
  public var hourlyRate: Double?
  public var currency: String
  /// Share of wrong pairs that the audits' risks were stated for.
  public var baseRate: Double
  /// Seconds after which an operator is held to have left the screen: no decision counts for more.
  public var idleAfter: Double
  /// Of each bootstrap.
  public var resamples: Int
  public var seed: UInt64

  public init(
    from: Date? = nil, to: Date? = nil, hourlyRate: Double? = nil, currency: String = "EUR", baseRate: Double = 0.05,
    idleAfter: Double = 120, resamples: Int = 1000, seed: UInt64 = 1
  ) {
    self.from = from
    self.to = to
    self.hourlyRate = hourlyRate
    self.currency = currency
    self.baseRate = baseRate
    self.idleAfter = idleAfter
    self.resamples = resamples
    self.seed = seed
  }
}
