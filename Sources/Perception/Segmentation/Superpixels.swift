/// A partition of a picture into connected segments of like colour.
public struct Superpixels: Sendable, Hashable {
  public let width: Int
  public let height: Int
  /// Segment of each pixel, row by row, 0 to `segmentCount - 1`; numbered in the order in which a reader meets them.
  public let labels: [UInt16]
  public let segmentCount: Int

  /// SLIC (Achanta et al., "SLIC Superpixels Compared to State-of-the-art Superpixel Methods", PAMI 2012), with small
  /// pieces merged into the neighbour of the nearest mean colour. Without randomness: equal pictures, equal segments.
  ///
  /// - Parameters:
  ///   - asked: roughly how many segments; merging and plain pictures give fewer or a few more.
  ///   - compactness: Lab units that weigh as much as the distance between two seeds.
  public init(of image: LabImage, asked: Int = 48, compactness: Float = 10, iterations: Int = 10) {
    var clusters = SLICClusters(of: image, asked: asked, compactness: compactness)
    for _ in 0..<iterations where clusters.refine() == false { break }
    let smallest = max(1, image.count / max(1, clusters.count) / 4)
    let merged = ConnectedSegments(clusters.labels, of: image).mergingSmall(below: smallest)
    width = image.width
    height = image.height
    labels = merged.labels
    segmentCount = merged.count
  }
}
