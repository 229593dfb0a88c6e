import Foundation

/// What simulated pilots came to, in lines.
public struct SimulationTable: Sendable {
  /// One pilot.
  public struct Run: Sendable, Codable {
    public let order: PilotSimulation.Order
    public let seed: UInt64
    public let points: [PilotSimulation.Point]

    public init(order: PilotSimulation.Order, seed: UInt64, points: [PilotSimulation.Point]) {
      self.order = order
      self.seed = seed
      self.points = points
    }
  }

  public init() {}

  public func ndjson(_ run: Run) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(run), as: UTF8.self)
  }

  /// Markdown: means over the seeds, each with half the range; of the model made from all labels, and of the one in use.
  public func text(_ runs: [Run]) -> String {
    var lines = [
      "| order | labels | wrong | log loss | AP | AUROC | in use: log loss | AP | AUROC |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for order in PilotSimulation.Order.allCases {
      let own = runs.filter { $0.order == order }
      for place in own.map(\.points.count).min().map({ 0..<$0 }) ?? 0..<0 {
        let points = own.map { $0.points[place] }
        func mean(_ value: (PilotSimulation.Point) -> Double) -> String {
          let values = points.map(value)
          let spread = ((values.max() ?? 0) - (values.min() ?? 0)) / 2
          return String(format: "%.4f ±%.3f", values.reduce(0, +) / Double(values.count), spread)
        }
        let labels = points.map(\.labels).reduce(0, +) / points.count
        let wrong = points.map(\.wrong).reduce(0, +) / points.count
        let cells = [
          mean(\.adapted.logLoss), mean(\.adapted.averagePrecision), mean(\.adapted.auroc), mean(\.inUse.logLoss),
          mean(\.inUse.averagePrecision), mean(\.inUse.auroc),
        ]
        lines.append("| \(order.rawValue) | \(labels) | \(wrong) | \(cells.joined(separator: " | ")) |")
      }
    }
    return lines.joined(separator: "\n")
  }
}
