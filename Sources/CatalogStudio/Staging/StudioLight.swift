/// How a photo is lit; all soft, from one side, with fill from the other.
public enum StudioLight: String, Sendable, Hashable, CaseIterable {
  case left, right, overhead

  /// `dim` lowers everything but a product's own light, so that a lit lamp is seen to be lit.
  func sdl(dim: Double) -> String {
    let side = self == .right ? 1.0 : -1.0
    let key =
      self == .overhead
      ? "light_source{<-1.5,9,-3.5> rgb \(SDL.number(0.86 * dim)) area_light <4,0,0>,<0,0,4>,4,4 adaptive 1 circular orient}"
      : "light_source{\(SDL.vector(side * 5, 6.5, -5.5)) rgb \(SDL.number(0.84 * dim)) area_light <3,0,0>,<0,3,0>,4,4 adaptive 1 circular orient}"
    return """
      \(key)
      light_source{\(SDL.vector(-side * 6, 4, -6)) rgb \(SDL.number(0.34 * dim)) shadowless}
      light_source{<0,1.5,-9> rgb \(SDL.number(0.22 * dim)) shadowless}
      light_source{<0,10,1> rgb \(SDL.number(0.24 * dim)) shadowless}
      #declare Card = finish{ambient 0 diffuse 0 emission 1};
      box{\(SDL.vector(side * 4 - 2, 3, -9)),\(SDL.vector(side * 4 + 2, 8, -8.9)) pigment{rgb 1.3} finish{Card} no_image no_shadow}
      box{\(SDL.vector(-side * 9, 0, -6)),\(SDL.vector(-side * 8.9, 5, 1)) pigment{rgb 0.85} finish{Card} no_image no_shadow}
      sky_sphere{pigment{gradient y color_map{[0 rgb 0.12][0.15 rgb 0.3][0.6 rgb 0.75][1 rgb 0.95]}}}
      """
  }
}
