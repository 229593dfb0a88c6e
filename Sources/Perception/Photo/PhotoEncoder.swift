public import Features
public import Foundation
public import Photos

/// Photo to `PhotoFeatures`. Any number of tasks may call one encoder; each call works on its own thread.
public final class PhotoEncoder: Sendable {
  /// The longest side at which photos should be decoded: no network looks at more.
  public static let photoSide = 320

  private static let recipe = 1
  private static let foregroundSide = 192
  private static let segmentationSide = 192
  private static let latticeSide = 96
  private static let classesOfACell = 12
  /// What every cell counts beside its foreground, so that a mask that misses the product does not divide by nothing.
  private static let leastWeight: Float = 0.001

  /// Changes with the networks and with this code: the cache's key beside the photo.
  public let version: String

  private let network: PhotoNetwork
  private let foreground: ForegroundNetwork

  /// - Parameters:
  ///   - models: the folder with `efficientnet-lite2.xml` and `u2netp.xml`.
  ///   - concurrency: how many calls run at the same time, one thread each.
  ///   - compiled: `InferenceOptions.compiled`.
  public init(
    models: URL, concurrency: Int = ProcessInfo.processInfo.activeProcessorCount, compiled: URL? = nil
  ) throws(InferenceError) {
    network = try PhotoNetwork(models: models, concurrency: concurrency, compiled: compiled)
    foreground = try ForegroundNetwork(
      models: models, side: Self.foregroundSide, concurrency: concurrency, compiled: compiled)
    version = try Self.version(models: models)
  }

  /// `version` of an encoder with these networks, without loading them.
  /// - Parameter name: of the encoder in EfficientNet-Lite2's place, if any.
  public static func version(models: URL, backbone name: String? = nil) throws(InferenceError) -> String {
    guard let name else { return try ModelVersion.of(["efficientnet-lite2", "u2netp"], in: models, recipe: recipe) }
    return name + "-" + (try ModelVersion.of(["u2netp"], in: models, recipe: recipe))
  }

  /// With another network in EfficientNet-Lite2's place.
  /// - Parameters:
  ///   - models: the folder with `u2netp.xml`.
  ///   - name: of the encoder and its version, `RegisteredEncoder.version`.
  public init(
    models: URL, backbone: BackboneNetwork, named name: String,
    concurrency: Int = ProcessInfo.processInfo.activeProcessorCount, compiled: URL? = nil
  ) throws(InferenceError) {
    network = backbone.network
    foreground = try ForegroundNetwork(
      models: models, side: Self.foregroundSide, concurrency: concurrency, compiled: compiled)
    version = try Self.version(models: models, backbone: name)
  }

  public func features(of photo: Photo) throws(InferenceError) -> PhotoFeatures {
    let letterbox = Letterbox(photo, side: network.side)
    let output = try network(letterbox.raster(of: photo))
    let mask = try foreground(photo)
    let superpixels = Superpixels(of: LabImage(Raster(photo, longestSide: Self.segmentationSide)))
    let segments = SegmentRegions(superpixels, foreground: mask)
    let cells = letterbox.cells(output.gridSide).map { rectangle in
      PhotoRegion(
        source: .cell, rectangle: rectangle, area: rectangle.area, foreground: mask.mean(over: rectangle))
    }
    return PhotoFeatures(
      width: photo.originalWidth, height: photo.originalHeight, regions: cells + segments.regions,
      lattice: lattice(of: photo, mask, segments, firstSegment: cells.count),
      components: mask.components(), saliency: mask.saliency,
      classes: Softmax.probabilities(output.logits[...]),
      grid: Matrix(
        rows: cells.count, columns: output.grid.count / cells.count, values: HalfPrecision.rounded(output.grid)),
      middle: WeightedMoments.ofRoots(output.middle, weights: weights(letterbox.cells(output.middleSide), mask)),
      cellClasses: cells.indices.map { cell in
        Softmax.top(Self.classesOfACell, of: output.cellLogits[cell * 1000..<(cell + 1) * 1000])
      })
  }

  private func lattice(
    of photo: Photo, _ mask: ForegroundMask, _ segments: SegmentRegions, firstSegment: Int
  ) -> Lattice {
    let side = Self.latticeSide
    var lab: [Lab] = []
    var foreground: [UInt8] = []
    var segment: [UInt16] = []
    for row in 0..<side {
      for column in 0..<side {
        let (x, y) = ((Float(column) + 0.5) / Float(side), (Float(row) + 0.5) / Float(side))
        let pixel =
          min(photo.height - 1, Int(y * Float(photo.height))) * photo.width
          + min(photo.width - 1, Int(x * Float(photo.width)))
        lab.append(
          Lab(
            CIELAB(
              red: photo.pixels[pixel * 3], green: photo.pixels[pixel * 3 + 1], blue: photo.pixels[pixel * 3 + 2])))
        foreground.append(UInt8(mask.value(x: x, y: y) * 255 + 0.5))
        segment.append(UInt16(firstSegment + segments.segment(x: x, y: y)))
      }
    }
    return Lattice(columns: side, rows: side, lab: lab, foreground: foreground, segment: segment)
  }

  /// Foreground of each cell of the middle layer; the white border has none.
  private func weights(_ cells: [Region], _ mask: ForegroundMask) -> [Float] {
    cells.map { mask.mean(over: $0) + Self.leastWeight }
  }
}
