public import Foundation

/// `calibration.json` of a matcher's model.
public struct Calibration: Sendable, Codable, Hashable {
  /// The file of a model that holds the calibration of heads which the catalog itself taught.
  public static let selfFileName = "calibration-self.json"

  /// Fitted on all validation products: for catalogs that it has never seen.
  public var all: CalibrationSet
  /// Fitted on the other half of the validation products: a product in half 0 is judged by `halves[0]`,
  /// which it did not help to set.
  public var halves: [CalibrationSet]

  public init(all: CalibrationSet, halves: [CalibrationSet]) {
    self.all = all
    self.halves = halves
  }

  /// - Parameter file: named in errors.
  public init(json: Data, file: String = "calibration.json") throws(EvidenceModelError) {
    guard let calibration = try? JSONDecoder().decode(Calibration.self, from: json), calibration.halves.count == 2
    else {
      throw .malformed(file: file, what: "content")
    }
    self = calibration
  }

  /// The same with another's coefficients for the channels that only that one knows together: where a catalog could not teach
  /// a facet, its evidence is worth what it was before.
  package func completed(by other: Calibration) -> Calibration {
    func join(_ own: CalibrationSet, _ more: CalibrationSet) -> CalibrationSet {
      let missing = more.claims.filter { claim in
        !own.claims.contains { $0.key == claim.key && $0.channels == claim.channels }
      }
      return CalibrationSet(claims: own.claims + missing, risk: own.risk)
    }
    return Calibration(all: join(all, other.all), halves: zip(halves, other.halves).map(join))
  }

  /// - Parameter half: `nil` for a product outside the validation data.
  public func set(for half: Int?) -> CalibrationSet { half.map { halves[$0 & 1] } ?? all }

  /// The half that a product belongs to: FNV-1a over its name, so that it never changes.
  public static func half(of product: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in product.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int((hash >> 32 ^ hash) & 1)
  }
}
