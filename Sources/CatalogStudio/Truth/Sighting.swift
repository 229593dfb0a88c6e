/// What the masks say of one photo: where everything is, in fractions, origin top left.
public struct Sighting: Sendable, Hashable {
  public struct Box: Sendable, Hashable, Codable {
    public var x0: Double
    public var y0: Double
    public var x1: Double
    public var y1: Double

    public init(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
      self.x0 = x0
      self.y0 = y0
      self.x1 = x1
      self.y1 = y1
    }

    public func joined(with other: Box) -> Box {
      Box(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
    }
  }

  public struct Seen: Sendable, Hashable {
    public var box: Box
    /// Share of the photo that it covers.
    public var share: Double
  }

  public let whole: Box?
  /// By the part's name.
  public let parts: [String: Seen]
  public let words: Box?

  /// Whether a person would see the part: a fifth of a per cent of the photo at least.
  public func shows(_ part: String) -> Bool { (parts[part]?.share ?? 0) >= 0.002 }

  public func box(_ place: Place) -> Box? {
    switch place {
    case .whole: whole
    case .part(let name): parts[name]?.box
    case .words: words
    case .nowhere: nil
    }
  }

  /// Reads the masks of `SceneText.mask`; grey `2 i + 1` is part `i`, one more its words.
  /// - Parameter throughGlass: the mask without glass, where the product has any.
  public init(scene: Scene, mask: GreyImage, throughGlass: GreyImage?) {
    var whole: Box?
    var words: Box?
    var parts: [String: Seen] = [:]
    var extents = mask.extents()
    if let throughGlass {
      for (grey, extent) in throughGlass.extents() where !scene.product.isGlass(grey: grey) { extents[grey] = extent }
    }
    let pixels = Double(max(1, mask.width * mask.height))
    for (grey, extent) in extents where grey > 0 {
      let index = (Int(grey) - 1) / 2
      guard scene.product.parts.indices.contains(index) else { continue }
      let box = Box(
        Double(extent.left) / Double(mask.width), Double(extent.top) / Double(mask.height),
        Double(extent.right + 1) / Double(mask.width), Double(extent.bottom + 1) / Double(mask.height))
      whole = whole?.joined(with: box) ?? box
      if grey % 2 == 0 { words = words?.joined(with: box) ?? box }
      let name = scene.product.parts[index].name
      let known = parts[name]
      parts[name] = Seen(
        box: known?.box.joined(with: box) ?? box, share: (known?.share ?? 0) + Double(extent.count) / pixels)
    }
    self.whole = whole
    self.words = words
    self.parts = parts
  }

  /// Everything in sight, each part across the whole photo: for specs written without a render.
  public init(assuming scene: Scene) {
    let box = Box(0.1, 0.1, 0.9, 0.9)
    whole = box
    words = scene.product.print == nil ? nil : box
    parts = Dictionary(
      scene.product.parts.map { ($0.name, Seen(box: box, share: 0.1)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Product {
  func isGlass(grey: UInt8) -> Bool {
    let index = (Int(grey) - 1) / 2
    return parts.indices.contains(index) && parts[index].surface.isClear
  }
}
