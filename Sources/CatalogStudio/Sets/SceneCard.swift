/// All that is true of a rendered scene: one line of `scenes.ndjson`.
struct SceneCard: Sendable, Encodable {
  struct Part: Sendable, Encodable {
    /// Its grey in the mask; one more is what is printed on it.
    let grey: Int
    let name: String
    /// The shade's name; absent where the material's own colour is all there is.
    let colour: String?
    /// sRGB of the surface, 0 to 1, before light.
    let rgb: [Double]
    let material: String
    let pattern: String?
    let patternColour: String?
    let print: String?
    let glows: Bool
  }

  let product: String
  let image: String
  let mask: String
  let split: TruthLine.Split
  let kind: String
  let count: Int
  let shape: String?
  let state: String?
  let absent: [String]
  let backdrop: String
  let light: String
  let parts: [Part]

  init(name: String, split: TruthLine.Split, _ scene: Scene) {
    product = name
    image = "images/\(name).jpg"
    mask = "masks/\(name).png"
    self.split = split
    kind = scene.kindName
    count = scene.count
    shape = scene.product.shape?.term
    state = scene.product.state?.term
    absent = scene.product.absent
    backdrop = scene.backdrop.rawValue
    light = scene.lighting.rawValue
    parts = scene.product.parts.enumerated().map { index, part in
      let surface = part.surface
      return Part(
        grey: 2 * index + 1, name: part.name, colour: surface.shade?.name,
        rgb: [surface.rgb.red, surface.rgb.green, surface.rgb.blue], material: surface.material.rawValue,
        pattern: surface.decoration?.pattern.rawValue, patternColour: surface.decoration?.shade.name,
        print: surface.print?.text, glows: surface.glow > 0)
    }
  }
}
