public import Features
public import Foundation
public import Photos

/// Reads what is printed on a product: PP-OCRv6 small (Apache-2.0, PaddleOCR), English and other Latin letters,
/// Japanese, Chinese. A word that is not read may still be there. Any number of threads may call it.
public struct PrintReader: Sendable {
  /// Longest side of the photo that lines are cut from.
  public static let longestSide = 2400
  private static let leastConfidence: Float = 0.5

  private let detector: PrintDetector
  private let recogniser: LineRecogniser

  /// - Parameters:
  ///   - models: the folder `.deps/models`.
  ///   - compiled: `InferenceOptions.compiled`.
  /// - Throws: where a model is missing or unusable.
  public init(
    models: URL, concurrency: Int = ProcessInfo.processInfo.activeProcessorCount, compiled: URL? = nil
  ) throws(InferenceError) {
    detector = try PrintDetector(models: models, concurrency: concurrency, compiled: compiled)
    recogniser = try LineRecogniser(models: models, concurrency: concurrency, compiled: compiled)
  }

  /// - Parameters:
  ///   - photo: decoded with its longest side at most `longestSide`; finer is only slower.
  ///   - foreground: the photo's lattice; without one every line counts as the product's own.
  /// - Returns: the lines read with a confidence of at least 0.5, from top to bottom, then from left to right.
  public func lines(in photo: Photo, foreground: Lattice? = nil) throws(InferenceError) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    for rectangle in try detector.lines(in: photo) {
      let (text, confidence) = try recogniser.read(rectangle, of: photo)
      guard confidence >= Self.leastConfidence, !text.isEmpty else { continue }
      let region = Region(bounding: rectangle, width: photo.width, height: photo.height)
      lines.append(
        PrintedLine(
          text: text, confidence: confidence, rectangle: region, foreground: foreground?.foreground(in: region) ?? 1))
    }
    return lines.sorted { ($0.rectangle.y0, $0.rectangle.x0) < ($1.rectangle.y0, $1.rectangle.x0) }
  }
}

extension Region {
  fileprivate init(bounding rectangle: TurnedRectangle, width: Int, height: Int) {
    let size = SIMD2(Float(max(1, width)), Float(max(1, height)))
    let corners = rectangle.corners.map { ($0 / size).clamped(lowerBound: .zero, upperBound: .one) }
    let low = corners.reduce(corners[0]) { pointwiseMin($0, $1) }
    let high = corners.reduce(corners[0]) { pointwiseMax($0, $1) }
    self.init(x0: low.x, y0: low.y, x1: high.x, y1: high.y)
  }
}

extension Lattice {
  /// Mean foreground probability of the samples in a region, of the nearest where it holds none; 0 to 1.
  fileprivate func foreground(in region: Region) -> Float {
    guard columns > 0, rows > 0 else { return 1 }
    func samples(_ low: Float, _ high: Float, of count: Int) -> ClosedRange<Int> {
      let first = Int((low * Float(count) - 0.5).rounded(.up))
      let last = Int((high * Float(count) - 0.5).rounded(.down))
      let middle = min(count - 1, max(0, Int((low + high) / 2 * Float(count))))
      return first <= last ? max(0, first)...min(count - 1, max(0, last)) : middle...middle
    }
    var (sum, number) = (0, 0)
    for y in samples(region.y0, region.y1, of: rows) {
      for x in samples(region.x0, region.x1, of: columns) {
        sum += Int(foreground[y * columns + x])
        number += 1
      }
    }
    return number > 0 ? Float(sum) / Float(255 * number) : 1
  }
}
