/// A scene as POV-Ray reads it.
public enum SceneText {
  /// The photo.
  public static func photo(of scene: Scene) -> String {
    // The room is darker where a lamp is lit, a little where it is a flame.
    let brightest = scene.product.bulbs.map(\.brightness).max() ?? 0
    return """
      \(header)
      \(scene.camera.sdl(aspect: scene.aspect))
      \(scene.lighting.sdl(dim: brightest > 1 ? 0.5 : brightest > 0 ? 0.72 : 1))
      \(scene.backdrop.sdl)
      \(declarations(scene))
      \(staged(scene) { part, index in part.surface.sdl(print: part.surface.print.map { _ in "Words\(index)" }) })
      """
  }

  /// The mask: part `i` in the flat grey `2 i + 1`, words printed on it in `2 i + 2`, all else black.
  /// - Parameter seeingThroughGlass: leaves glass out, so that what it holds gets its full extent.
  public static func mask(of scene: Scene, seeingThroughGlass: Bool = false) -> String {
    """
    \(header)
    background{rgb 0}
    \(scene.camera.sdl(aspect: scene.aspect))
    \(declarations(scene))
    \(staged(scene, without: seeingThroughGlass) { part, index in
      part.surface.mask(2 * index + 1, print: part.surface.print.map { _ in "Words\(index)" })
    })
    """
  }

  private static let header = "#version 3.7;\nglobal_settings{assumed_gamma 1 max_trace_level 6 adc_bailout 0.03}"

  private static func declarations(_ scene: Scene) -> String {
    scene.product.parts.enumerated().compactMap { index, part in part.surface.print?.declaration("Words\(index)") }
      .joined(separator: "\n")
  }

  private static func staged(
    _ scene: Scene, without glassIsLeftOut: Bool = false, _ texture: (Part, Int) -> String
  ) -> String {
    let parts = scene.product.parts.enumerated().filter { !(glassIsLeftOut && $0.element.surface.isClear) }
      .map { index, part in part.solid.sdl(texture(part, index)) }
    let bulbs = scene.product.bulbs.map { bulb in
      "light_source{\(SDL.vector(bulb.place)) rgb <1,0.78,0.5>*\(SDL.number(bulb.brightness)) fade_distance \(SDL.number(1.4 / scene.scale)) fade_power 2}"
    }
    let copies = scene.places.map { "object{Product translate \(SDL.vector($0))}" }
    return """
      #declare Product = union{
      \((parts + bulbs).joined(separator: "\n"))
      }
      union{
      \(copies.joined(separator: "\n"))
      \(scene.toStage.map(\.sdl).joined(separator: " "))}
      """
  }
}
