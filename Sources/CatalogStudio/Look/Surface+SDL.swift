extension Surface {
  /// The textures (and the interior of glass); `print` is the declared name of the letters, if there are any.
  func sdl(print name: String?) -> String {
    var text = "texture{\(pigment) \(normal) finish{\(finish)}}"
    if let print, let name {
      let ink = "\(print.ink.rgb.sdl)"
      text += " texture{\(print.pigment(name, under: "rgbt 1", ink: ink)) finish{diffuse 0.85 ambient 0}}"
    }
    if isMirrored { text += " interior{ior 1.5}" }
    // Soft shadows through four walls of glass cost more than all the rest of a photo.
    // And what shines has its lamp inside.
    if isClear || glow > 1 { text += " no_shadow" }
    return text
  }

  /// The flat colour `index` of the mask, `index + 1` under the letters.
  func mask(_ index: Int, print name: String?) -> String {
    func flat(_ index: Int) -> String { "rgb \(index)/255" }
    let pigment =
      if let print, let name {
        print.pigment(name, under: flat(index), ink: flat(index + 1))
      } else { "pigment{\(flat(index))}" }
    return "texture{\(pigment) finish{ambient 0 diffuse 0 emission 1}}"
  }

  private var isMirrored: Bool { [.ceramic, .enamel].contains(material) || (material == .plastic) }

  private var pigment: String {
    if let decoration {
      let figure = decoration.shade.rgb
      let scale = SDL.vector(1 / decoration.across, 1 / decoration.along, 1)
      let half = rgb.mixed(with: figure, 0.5)
      return """
        pigment{function{\(decoration.pattern.function)}
         color_map{[0 \(rgb.sdl)][0.25 \(rgb.sdl)][0.25 \(half.sdl)][0.75 \(half.sdl)][0.75 \(figure.sdl)][1 \(figure.sdl)]}
         scale \(scale) \(decoration.wrap.warp) \(tilt.map(\.sdl).joined(separator: " "))}
        """
    }
    switch material {
    case .wood where shade == nil:
      let dark = rgb.mixed(with: .black, 0.28)
      return """
        pigment{wood turbulence <0.06,0.06,0.8> octaves 4
         color_map{[0 \(rgb.sdl)][0.55 \(rgb.mixed(with: dark, 0.25).sdl)][0.8 \(dark.sdl)][1 \(rgb.sdl)]}
         rotate <4,88,7> scale <1.6,0.22,0.22> translate <0.3,0.7,0.2>}
        """
    case .wicker:
      return "pigment{granite color_map{[0 \(rgb.mixed(with: .black, 0.3).sdl)][1 \(rgb.sdl)]} scale 0.5}"
    case .cork:
      return "pigment{granite color_map{[0.3 \(rgb.mixed(with: .black, 0.5).sdl)][0.5 \(rgb.sdl)]} scale 0.6}"
    case .glass:
      let tint =
        shade == nil
        ? "srgbft <0.93,0.97,0.96,0.55,0.4>" : "\(rgb.mixed(with: .white, 0.3).sdl) filter 0.88 transmit 0.05"
      return "pigment{\(tint)}"
    default: return "pigment{\(rgb.sdl)}"
    }
  }

  private var normal: String {
    switch material {
    case .leather: "normal{crackle 0.16 scale 0.12 turbulence 0.3}"
    case .fabric: "normal{wrinkles 0.12 scale 0.16}"
    case .wood where shade == nil: "normal{wood 0.05 rotate <4,88,7> scale <1.6,0.22,0.22>}"
    case .wicker, .cork: "normal{granite 0.2 scale 0.5}"
    case .terracotta: "normal{bumps 0.08 scale 0.03}"
    default: ""
    }
  }

  private var finish: String {
    let light = glow > 0 ? " emission \(SDL.number(glow))" : ""
    let body =
      switch material {
      case .ceramic, .enamel:
        "diffuse 0.86 specular 0.55 roughness 0.006 reflection{0.01,0.25 fresnel on} conserve_energy"
      case .plastic: "diffuse 0.88 specular 0.35 roughness 0.02 reflection{0.0,0.14 fresnel on} conserve_energy"
      case .glass: reflects ? "diffuse 0 reflection{0.03,0.45 falloff 3}" : "diffuse 0"
      case .wood: "diffuse 0.88 specular 0.12 roughness 0.05"
      case .steel: "diffuse 0.38 specular 0.6 roughness 0.012 metallic reflection{0.42 metallic} conserve_energy"
      case .brass, .copper:
        "diffuse 0.45 specular 0.7 roughness 0.012 metallic reflection{0.38 metallic} conserve_energy"
      case .leather: "diffuse 0.86 specular 0.22 roughness 0.05"
      case .rubber: "diffuse 0.88 specular 0.12 roughness 0.08"
      case .wax: "diffuse 0.88 specular 0.2 roughness 0.04"
      case .paper: "diffuse 0.9 specular 0.08 roughness 0.05"
      case .fabric, .wicker, .terracotta, .cork: "diffuse 0.9"
      }
    return "ambient 0 \(body)\(light)"
  }
}
