internal import CNcurses

/// ncurses colour pairs, made as they are needed.
struct ColourTable {
  private struct Key: Hashable {
    let foreground: Int32
    let background: Int32
  }

  let depth: ColourDepth
  private let limit: Int32
  private var pairs: [Key: Int32] = [:]
  private var next: Int32 = 1

  init(depth: ColourDepth, pairs limit: Int) {
    self.depth = depth
    self.limit = Int32(clamping: min(limit, 32_767))
  }

  /// Whether the next frame might run out: then all of them are given up first, as ncurses recycles none.
  var isNearlyFull: Bool { next > limit - limit / 4 }

  mutating func reset() {
    reset_color_pairs()
    pairs = [:]
    next = 1
  }

  mutating func pair(_ foreground: RGB?, _ background: RGB?) -> Int32 {
    guard depth != .none, foreground != nil || background != nil else { return 0 }
    let key = Key(foreground: index(of: foreground), background: index(of: background))
    if let known = pairs[key] { return known }
    guard next < limit else { return 0 }
    let pair = next
    guard init_extended_pair(pair, key.foreground, key.background) == OK else { return 0 }
    pairs[key] = pair
    next += 1
    return pair
  }

  /// -1 is the terminal's own colour.
  private func index(of colour: RGB?) -> Int32 {
    guard let colour else { return -1 }
    switch depth {
    // Six bits a channel save pairs and no eye sees the difference; 1 to 7 would be ANSI's colours.
    case .direct:
      let hex = colour.hex & 0xFCFCFC
      return hex == 0 ? 0 : Int32(hex)
    case .indexed256: return Int32(XtermPalette.nearest(to: colour))
    case .ansi: return Int32(XtermPalette.nearestANSI(to: colour))
    case .none: return -1
    }
  }
}
