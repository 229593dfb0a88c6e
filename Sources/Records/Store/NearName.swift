/// How near a mistyped name comes to one that is known.
public struct NearName {
  /// Longer names are compared by their beginnings.
  private static let longest = 200

  private let typed: [Character]

  public init(_ typed: String) { self.typed = Self.letters(of: typed) }

  /// The nearest of some names; `nil` where none is so near that it may have been meant.
  public func nearest(of names: some Sequence<String>) -> String? {
    names.map { (name: $0, slips: slips(to: Self.letters(of: $0))) }
      .filter { $0.slips <= max(1, typed.count / 4) }
      .min { $0.slips < $1.slips }?.name
  }

  /// Letters that were left out, put in, mistaken or changed places with their neighbour: the optimal string alignment.
  private func slips(to other: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for place in typed.indices {
      var next = [place + 1]
      for column in other.indices {
        let isSame = typed[place] == other[column]
        var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if place > 0, column > 0, typed[place] == other[column - 1], typed[place - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }

  private static func letters(of name: String) -> [Character] { Array(name.lowercased().prefix(longest)) }
}
