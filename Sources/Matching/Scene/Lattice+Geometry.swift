package import Features

extension Lattice {
  /// Whether a sample's four neighbours are foreground as well: edges mix the colours of both sides.
  package func isInner(_ index: Int) -> Bool {
    let (row, column) = (index / columns, index % columns)
    return (column == 0 || foreground[index - 1] >= 128)
      && (column == columns - 1 || foreground[index + 1] >= 128)
      && (row == 0 || foreground[index - columns] >= 128)
      && (row == rows - 1 || foreground[index + columns] >= 128)
  }

  /// The rectangle around samples, each taken as the patch of photo it stands for; the whole photo for none.
  ///
  /// Stray samples would stretch it over the photo, so a hundredth is left out on each side.
  package func rectangle(around samples: [Int]) -> Region {
    guard !samples.isEmpty, columns > 0, rows > 0 else { return .whole }
    let horizontal = samples.map { $0 % columns }.sorted()
    let vertical = samples.map { $0 / columns }.sorted()
    let stray = samples.count / 100
    let last = samples.count - 1 - stray
    return Region(
      x0: Float(horizontal[stray]) / Float(columns), y0: Float(vertical[stray]) / Float(rows),
      x1: Float(horizontal[last] + 1) / Float(columns), y1: Float(vertical[last] + 1) / Float(rows))
  }

  /// The largest 4-connected piece of `samples`; of equal ones the one that starts first.
  package func largestPiece(of samples: [Int]) -> [Int] {
    pieces(of: samples).reduce([]) { $1.count > $0.count ? $1 : $0 }
  }
}
