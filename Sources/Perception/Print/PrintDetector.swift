import Foundation
import Photos

/// Finds where print is: PP-OCRv6 small's detector with the differentiable-binarisation step (Liao et al. 2020).
/// The numbers are those measured on 62 shop photos; the official ones unless said.
package struct PrintDetector {
  /// Side of the square that the detector sees. Small photos are enlarged to it: at their own size half is missed.
  static let side = 640
  private static let threshold: Float = 0.3
  private static let meanThreshold: Float = 0.5
  /// How far a rectangle grows: the network is taught shrunken ones.
  private static let growth: Float = 1.6
  private static let shortestPiece: Float = 3
  private static let shortestLine: Float = 5
  /// Bounds the work on noise: real packages hold a dozen.
  private static let mostLines = 150

  private let model: InferenceModel

  init(models: URL, concurrency: Int, compiled: URL?) throws(InferenceError) {
    model = try InferenceModel(
      contentsOf: models.appendingPathComponent("ppocr-det.xml"),
      options: InferenceOptions(precision: .fast, concurrency: concurrency, compiled: compiled))
  }

  /// - Returns: a rectangle around each line, in the photo's pixels, largest first.
  func lines(in photo: Photo) throws(InferenceError) -> [TurnedRectangle] {
    let square = PaddedSquare(photo, side: Self.side)
    let image = Tensor(shape: [1, Self.side, Self.side, 3], .uint8(square.pixels))
    guard let values = try model.infer(["image": image])["probability"]?.floats,
      let map = ProbabilityMap(width: Self.side, height: Self.side, values: values)
    else { throw .failed(model: model.name, reason: "its answer isn't \(Self.side)x\(Self.side)") }
    let scale = SIMD2(
      Float(photo.width) / Float(square.contentWidth), Float(photo.height) / Float(square.contentHeight))
    let lines = Self.rectangles(in: map).map { $0.scaled(by: scale) }
    return Array(lines.sorted { $0.area > $1.area }.prefix(Self.mostLines))
  }

  /// The rectangles in the detector's own pixels.
  package static func rectangles(in map: ProbabilityMap) -> [TurnedRectangle] {
    map.pieces(above: threshold).compactMap { piece in
      guard let tight = TurnedRectangle(around: convexHull(ofSorted: piece)), tight.shorterSide >= shortestPiece,
        map.mean(in: tight) >= meanThreshold
      else { return nil }
      let line = tight.grown(by: tight.area * growth / (2 * (tight.width + tight.height)))
      return line.shorterSide >= shortestLine ? line : nil
    }
  }
}
