import Foundation

/// Log loss against labels, a line for each order: means over the seeds, as SVG.
public struct SimulationPlot: Sendable {
  private static let (width, height, margin) = (480.0, 300.0, 48.0)
  private static let colours: [PilotSimulation.Order: String] = [
    .random: "#777777", .risk: "#c05020", .learn: "#2060b0",
  ]

  private let title: String
  private let curves: [(order: PilotSimulation.Order, points: [(labels: Double, loss: Double)])]

  /// - Parameter runs: of one shop.
  public init(title: String, _ runs: [SimulationTable.Run]) {
    self.title = title
    curves = PilotSimulation.Order.allCases.compactMap { order in
      let own = runs.filter { $0.order == order }
      guard let count = own.map(\.points.count).min(), count > 1 else { return nil }
      return (
        order,
        (0..<count).map { place in
          let points = own.map { $0.points[place] }
          func mean(_ value: (PilotSimulation.Point) -> Double) -> Double {
            points.map(value).reduce(0, +) / Double(points.count)
          }
          return (mean { Double($0.labels) }, mean(\.adapted.logLoss))
        }
      )
    }
  }

  public var svg: String {
    let points = curves.flatMap(\.points)
    let (most, low, high) = (
      points.map(\.labels).max() ?? 1, points.map(\.loss).min() ?? 0, points.map(\.loss).max() ?? 1
    )
    func x(_ labels: Double) -> Double { Self.margin + labels / max(1, most) * (Self.width - 2 * Self.margin) }
    func y(_ loss: Double) -> Double {
      Self.height - Self.margin - (loss - low) / max(1e-9, high - low) * (Self.height - 2 * Self.margin)
    }
    func text(
      _ x: Double, _ y: Double, _ words: String, anchor: String = "middle", colour: String = "#333333"
    ) -> String {
      String(
        format: "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%@\" fill=\"%@\">%@</text>", x, y, anchor, colour, words)
    }
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" "
        + "font-family=\"sans-serif\" font-size=\"11\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
      text(Self.width / 2, 18, title), text(Self.width / 2, Self.height - 8, "labels"),
      String(
        format: "<path d=\"M%.0f %.0f V%.0f H%.0f\" fill=\"none\" stroke=\"#999999\"/>", Self.margin, Self.margin,
        Self.height - Self.margin, Self.width - Self.margin),
    ]
    for loss in [low, (low + high) / 2, high] {
      lines.append(text(Self.margin - 6, y(loss) + 4, String(format: "%.3f", loss), anchor: "end"))
    }
    for labels in stride(from: 0, through: most, by: 100) {
      lines.append(text(x(labels), Self.height - Self.margin + 16, "\(Int(labels))"))
    }
    for (place, curve) in curves.enumerated() {
      let colour = Self.colours[curve.order] ?? "#000000"
      let path = curve.points.map { String(format: "%.1f,%.1f", x($0.labels), y($0.loss)) }.joined(separator: " ")
      lines.append("<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>")
      lines.append(
        text(
          Self.width - Self.margin, Self.margin + 14 * Double(place), curve.order.rawValue, anchor: "end",
          colour: colour))
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }
}
