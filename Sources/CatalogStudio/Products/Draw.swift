/// What a designer draws lots for: colours that go together, patterns, sizes.
public struct Draw: Sendable {
  public var random: SeededRandom

  public init(random: SeededRandom) { self.random = random }

  public mutating func chance(_ probability: Double) -> Bool { random.chance(probability) }
  public mutating func pick<T>(_ from: [T]) -> T { random.pick(from) }
  public mutating func between(_ low: Double, _ high: Double) -> Double { random.between(low, high) }
  public mutating func whole(_ range: ClosedRange<Int>) -> Int { random.whole(range) }

  public mutating func shade(_ from: [Shade] = Shade.allCases) -> Shade { random.pick(from) }

  /// A shade that stands out beside the given ones.
  public mutating func shade(beside others: Shade?..., from: [Shade] = Shade.allCases) -> Shade {
    let given = others.compactMap { $0 }
    let fitting = from.filter { candidate in given.allSatisfy { $0.companions.contains(candidate) } }
    return fitting.isEmpty ? (given.allSatisfy { $0.rgb.lab.x > 55 } ? .black : .white) : random.pick(fitting)
  }

  /// With some probability a pattern in a second shade, else as it was.
  public mutating func maybeDecorated(
    _ surface: Surface, _ probability: Double, _ wrap: Wrap, across: Double, along: Double,
    patterns: [Pattern] = Pattern.allCases
  ) -> Surface {
    guard let shade = surface.shade, chance(probability) else { return surface }
    let pattern = pick(patterns)
    return surface.decorated(pattern, self.shade(beside: shade), wrap, across: across, along: along)
  }

  /// Ink that can be read on a shade.
  public func ink(on shade: Shade?) -> Shade { (shade?.rgb ?? RGB(0.7, 0.7, 0.7)).lab.x > 55 ? .black : .white }

  /// Natural wood.
  public mutating func wood() -> Surface { pick([.oak, .walnut, .beech]) }

  public mutating func size(_ unit: String, _ range: ClosedRange<Int>, step: Int = 1) -> String {
    "\(whole(range.lowerBound / step...range.upperBound / step) * step) \(unit)"
  }
}
