/// What a product stands on and before.
public enum Backdrop: String, Sendable, Hashable, CaseIterable {
  case whiteSweep, greySweep, woodTable, paleBlueWall, sageWall, peachWall

  /// Products are scaled to about two units; the wall is far enough behind them for soft shadows.
  var sdl: String {
    switch self {
    case .whiteSweep: Self.sweep(RGB(0.985, 0.985, 0.98), glow: 0.12)
    case .greySweep: Self.sweep(RGB(0.82, 0.83, 0.84), glow: 0.03)
    case .paleBlueWall: Self.sweep(RGB(0.80, 0.87, 0.92), glow: 0.05)
    case .sageWall: Self.sweep(RGB(0.82, 0.87, 0.80), glow: 0.05)
    case .peachWall: Self.sweep(RGB(0.95, 0.86, 0.79), glow: 0.05)
    case .woodTable:
      """
      plane{y,0 texture{pigment{wood turbulence <0.1,0.05,0.6> octaves 4 color_map{[0 srgb <0.83,0.66,0.47>][0.6 srgb <0.78,0.60,0.41>][0.85 srgb <0.69,0.50,0.33>][1 srgb <0.83,0.66,0.47>]}
       rotate <3,89,5> scale <3,0.3,0.3> translate <0.4,2,0.3>} finish{ambient 0 diffuse 0.8 reflection{0.0,0.06 fresnel on}} } interior{ior 1.4}}
      plane{-z,-7 texture{pigment{srgb <0.93,0.92,0.90>} finish{ambient 0 diffuse 0.7 emission 0.16}}}
      """
    }
  }

  /// Floor and wall in one piece, joined by a wide curve.
  private static func sweep(_ rgb: RGB, glow: Double) -> String {
    """
    union{
     box{<-60,-1,-60>,<60,0,3>}
     box{<-60,4,7>,<60,60,8>}
     difference{box{<-60,-0.5,3>,<60,4,7.5>} cylinder{<-61,4,3>,<61,4,3>,4}}
     texture{pigment{\(rgb.sdl)} finish{ambient 0 diffuse 0.82 emission \(SDL.number(glow))}}}
    """
  }
}
