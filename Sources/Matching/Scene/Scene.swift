public import Claims
public import Features

/// A pair prepared for its evidence: which samples of the photo are the product, and where it lies.
public struct Scene: Sendable {
  public private(set) var claims: [Claim]
  public let photo: PhotoFeatures
  public let print: [PrintedLine]?
  public let text: TextVectors
  /// By the encoder's name.
  public let encoders: [String: EncoderView]
  /// Indices of the lattice's samples that are the product: its eroded foreground, or the whole photo where nothing
  /// stands out. Never empty, unless the lattice is.
  public let product: [Int]
  /// Indices of the samples that are foreground, edges included.
  public let foreground: [Int]
  /// The rectangle around the foreground.
  public let productRectangle: Region
  /// Whether something stood out from its background.
  public let standsOut: Bool
  /// The photo as trained heads see it; `nil` without a projection that fits its features.
  public let projected: [Float]?
  /// Shared by all claims of the photo.
  let memory = SceneMemory()

  /// Less than this share of a photo is no product but an accident of the foreground's estimate.
  private static let smallestProduct = 0.005

  public init(_ pair: PairInput, projection: PhotoProjection? = nil) {
    projected = projection?(pair.photo)
    claims = pair.claims
    photo = pair.photo
    print = pair.print
    text = pair.text
    encoders = pair.encoders
    let lattice = pair.photo.lattice
    foreground = (0..<lattice.count).filter { lattice.foreground[$0] >= 128 }
    standsOut = pair.photo.saliency >= 0.5 && Double(foreground.count) >= Self.smallestProduct * Double(lattice.count)
    guard standsOut else {
      product = Array(0..<lattice.count)
      productRectangle = .whole
      return
    }
    let inner = foreground.filter { lattice.isInner($0) }
    product = Double(inner.count) >= Self.smallestProduct * Double(lattice.count) ? inner : foreground
    productRectangle = lattice.rectangle(around: foreground)
  }

  /// The same photo under other claims.
  func claiming(_ claims: [Claim]) -> Scene {
    var scene = self
    scene.claims = claims
    return scene
  }
}
