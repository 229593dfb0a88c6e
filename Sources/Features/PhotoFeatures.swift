/// All that the encoders saw in one photo: what a matcher may know of it. No pixels beyond the small `lattice`.
public struct PhotoFeatures: Sendable, Hashable {
  /// Upright size in pixels.
  public let width: Int
  public let height: Int
  /// Grid cells of the encoder first, row by row, then segments; each with its rectangle.
  public let regions: [PhotoRegion]
  /// Point samples of colour, foreground and segment over the whole photo.
  public let lattice: Lattice
  /// Connected pieces of the foreground, largest first.
  public let components: [Component]
  /// Largest foreground probability anywhere; under 0.5 nothing stands out and the mask is the whole photo.
  public let saliency: Float
  /// ImageNet class probabilities of the whole photo, [1000].
  public let classes: [Float]
  /// EfficientNet-Lite2 last states of the 9x9 letterboxed grid, [81, 1280].
  public let grid: Matrix
  /// Foreground-weighted mean and deviation of the expansion output of block 15 ("e16"), [2, 720].
  public let middle: Matrix
  /// Most probable ImageNet classes of each grid cell (the classifier head applied to the cell), cells in `regions` order.
  public let cellClasses: [[ClassProbability]]

  public init(
    width: Int, height: Int, regions: [PhotoRegion], lattice: Lattice, components: [Component], saliency: Float,
    classes: [Float], grid: Matrix, middle: Matrix, cellClasses: [[ClassProbability]]
  ) {
    self.width = width
    self.height = height
    self.regions = regions
    self.lattice = lattice
    self.components = components
    self.saliency = saliency
    self.classes = classes
    self.grid = grid
    self.middle = middle
    self.cellClasses = cellClasses
  }
}
