/// Evenly spread point samples of a photo, row by row: enough to ask any colour question without its pixels.
public struct Lattice: Sendable, Hashable {
  public let columns: Int
  public let rows: Int
  /// CIELAB (D65, 2 degrees) of each sample.
  public let lab: [Lab]
  /// Foreground probability of each sample, 0 to 255.
  public let foreground: [UInt8]
  /// Index into `PhotoFeatures.regions` of the segment that each sample lies in.
  public let segment: [UInt16]

  public init(columns: Int, rows: Int, lab: [Lab], foreground: [UInt8], segment: [UInt16]) {
    precondition(lab.count == columns * rows && foreground.count == lab.count && segment.count == lab.count)
    self.columns = columns
    self.rows = rows
    self.lab = lab
    self.foreground = foreground
    self.segment = segment
  }

  public var count: Int { columns * rows }

  /// Where sample `index` lies in the photo, in fractions.
  public func position(_ index: Int) -> (x: Float, y: Float) {
    (
      (Float(index % columns) + 0.5) / Float(columns),
      (Float(index / columns) + 0.5) / Float(rows)
    )
  }
}
