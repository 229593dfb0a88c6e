/// One photo to be taken: the product, how many of it, where they stand, before what, in which light, from where.
public struct Scene: Sendable, Hashable {
  public let seed: UInt64
  public let kindName: String
  public let plural: String
  public let product: Product
  public let count: Int
  public let backdrop: Backdrop
  public let lighting: StudioLight
  public let elevation: Double
  public let azimuth: Double
  public let fill: Double
  /// Width by height.
  public let aspect: Double

  /// Everything is drawn from the seed and the number of the scene.
  public init(kind: ProductKind, seed: UInt64, number: Int) {
    var draw = Draw(random: SeededRandom(seed: seed, stream: number))
    self.seed = seed
    kindName = kind.name
    plural = kind.plural
    let product = kind.product(&draw)
    self.product = product
    let several = product.counts.upperBound > 1 && (product.counts.lowerBound > 1 || draw.chance(0.3))
    count = several ? draw.whole(max(2, product.counts.lowerBound)...product.counts.upperBound) : 1
    let glows = !product.bulbs.isEmpty
    backdrop =
      glows
      ? draw.pick([.greySweep, .paleBlueWall, .sageWall, .peachWall])
      : draw.pick([
        .whiteSweep, .whiteSweep, .whiteSweep, .greySweep, .greySweep, .woodTable, .paleBlueWall, .sageWall, .peachWall,
      ])
    // Words on a side must not lie in its shade.
    let light = draw.pick(StudioLight.allCases)
    lighting = product.print?.words.wrap == .side ? .left : light
    elevation = draw.between(product.view.elevation.lowerBound, product.view.elevation.upperBound) + (count > 2 ? 8 : 0)
    // Words that go round a cylinder must face the camera.
    let faces = product.print?.words.wrap == .around
    azimuth =
      faces
      ? draw.between(-9, 9)
      : draw.between(product.view.azimuth.lowerBound, product.view.azimuth.upperBound) * (count > 1 ? 0.5 : 1)
    fill = count > 1 ? 0.92 : draw.between(0.78, 0.9)
    let size = product.bounds.size
    let width = max(size.x, size.z) * (count > 1 ? 2 : 1)
    aspect = draw.pick(
      size.y > width * 1.35 ? [0.75, 0.8, 1] : width > size.y * 1.35 ? [1, 1.25, 1.33] : [1, 1, 0.8, 1.25])
  }

  /// Product coordinates to scene coordinates: the group is about two units wide or high and stands on the floor.
  var scale: Double {
    let size = groupBounds.size
    return 2.2 / max(size.x, size.y, size.z, 0.01)
  }

  /// Where each copy stands, in product units: one row up to three, else two.
  var places: [Vector] {
    let size = product.bounds.size
    let (gapX, gapZ) = (size.x * 1.1 + 0.04 * size.y, size.z * 1.2 + 0.1 * size.x)
    // What lies across the table goes one behind the other, what lies along it side by side; others in two rows from four.
    let lies = product.view.elevation.lowerBound >= 35
    let perRow =
      lies && size.x > 1.5 * size.z ? 1 : count <= 3 || size.z > 1.8 * size.x ? count : (count + 1) / 2
    return (0..<count).map { i in
      let row = i / perRow
      let inRow = min(perRow, count - row * perRow)
      let x = (Double(i % perRow) - Double(inRow - 1) / 2) * gapX
      let stagger = row == 1 && perRow > 1 && inRow == perRow ? gapX * 0.5 : 0
      return Vector(x + stagger, 0, Double(row) * gapZ)
    }
  }

  var groupBounds: Bounds {
    .around(places.map { place in product.bounds.moved([.shift(place.x, place.y, place.z)]) })
  }

  /// In scene units, where the camera looks.
  public var stageBounds: Bounds { groupBounds.moved(toStage) }

  var toStage: [Move] {
    let bounds = groupBounds
    return [.shift(-bounds.centre.x, -bounds.low.y, -bounds.centre.z), .size(scale)]
  }

  var camera: Camera {
    Camera(framing: stageBounds, elevation: elevation, azimuth: azimuth, fill: fill, aspect: aspect)
  }
}
