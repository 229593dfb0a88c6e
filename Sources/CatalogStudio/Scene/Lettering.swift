/// Words fitted into a rectangle: POV-Ray measures them while it reads the scene, so none is ever clipped.
struct Lettering: Sendable, Hashable {
  let text: String
  let font: Solid.Font
  let width: Double
  let height: Double

  /// Declares the letters, centred and scaled to fit; `across` scales x once more (turns per unit round a cylinder).
  func declared(as name: String, across: Double = 1, depth: Double) -> String {
    """
    #declare \(name) = text{internal \(font.rawValue) \(SDL.quoted(text)) 1,0};
    #declare \(name)Low = min_extent(\(name)); #declare \(name)High = max_extent(\(name));
    #declare \(name)Fit = min(\(SDL.number(width))/(\(name)High.x-\(name)Low.x),\(SDL.number(height))/(\(name)High.y-\(name)Low.y));
    #declare \(name) = object{\(name) translate -(\(name)Low+\(name)High)/2
     scale <\(name)Fit*\(SDL.number(across * 1000))/1000,\(name)Fit,\(SDL.number(depth))>};
    """
  }

  func solid(depth: Double, _ modifiers: String) -> String {
    """
    #local T = text{internal \(font.rawValue) \(SDL.quoted(text)) 1,0};
    #local TL = min_extent(T); #local TH = max_extent(T);
    #local TF = min(\(SDL.number(width))/(TH.x-TL.x),\(SDL.number(height))/(TH.y-TL.y));
    object{T translate <-(TL.x+TH.x)/2,-(TL.y+TH.y)/2,0> scale <TF,TF,\(SDL.number(depth))> \(modifiers)}
    """
  }
}
