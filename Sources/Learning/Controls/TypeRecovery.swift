import Foundation
public import Matching

/// Whether a matcher names the asymmetry that a sample was made with: counts by generated and by named type.
public struct TypeRecovery: Sendable, Hashable {
  private static let types: [Asymmetry.Kind] = [.conflict, .imageSurplus, .textSurplus, .none]

  private var counts: [Asymmetry.Kind: [Asymmetry.Kind: Int]] = [:]

  public init() {}

  public mutating func add(generated: Asymmetry.Kind, named: Asymmetry.Kind) {
    counts[generated, default: [:]][named, default: 0] += 1
  }

  public func count(generated: Asymmetry.Kind, named: Asymmetry.Kind) -> Int { counts[generated]?[named] ?? 0 }

  /// Share of a generated type that was named so; `nil` where none was generated.
  public func recall(of type: Asymmetry.Kind) -> Double? {
    let all = Self.types.reduce(0) { $0 + count(generated: type, named: $1) }
    return all > 0 ? Double(count(generated: type, named: type)) / Double(all) : nil
  }

  /// Mean of the recalls: samples of each type weigh alike.
  public var balancedAccuracy: Double? {
    let recalls = Self.types.compactMap { recall(of: $0) }
    return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
  }

  /// The confusion matrix: a row a generated type, a column a named one.
  public var text: String {
    func cell(_ text: String) -> String { String(repeating: " ", count: max(0, 8 - text.count)) + text }
    let head = "made \\ named" + Self.types.map { cell($0.rawValue) }.joined() + cell("recall")
    let rows = Self.types.compactMap { type in
      recall(of: type).map { recall in
        type.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0)
          + Self.types.map { cell("\(count(generated: type, named: $0))") }.joined()
          + cell(String(format: "%.3f", recall))
      }
    }
    let accuracy = balancedAccuracy.map { [String(format: "balanced accuracy %.3f", $0)] } ?? []
    return ([head] + rows + accuracy).joined(separator: "\n") + "\n"
  }
}
