/// The sizes of an attention network, and where each of its tensors lies in the one vector that holds all of its numbers.
public struct AttentionShape: Sendable, Hashable {
  public enum Tensor: Int, CaseIterable, Sendable {
    /// Region vector to hidden units; its bias.
    case region, regionBias
    /// Hidden units to what phrases look for, and, apart from it, to what they then read there.
    case key, value
    /// Hidden units to how much a region counts when regions attend to phrases.
    case reach
    /// The photo as a whole; its bias.
    case global, globalBias
    /// A phrase to its query, its value, its global vector and its gate; their bias.
    case text, textBias
    /// Log of what multiplies similarities in contrastive losses; unused in scoring.
    case sharpness
  }

  /// Grid cells a photo: what phrases attend to.
  public static let cells = 81

  /// Units of every inner vector.
  public let width: Int
  public let regionInputs: Int
  public let globalInputs: Int
  public let textInputs: Int

  public init(width: Int, regionInputs: Int, globalInputs: Int, textInputs: Int) {
    self.width = width
    self.regionInputs = regionInputs
    self.globalInputs = globalInputs
    self.textInputs = textInputs
  }

  /// Query, value, global vector and gate of a phrase side by side.
  public var textOutputs: Int { 3 * width + 1 }

  public func size(of tensor: Tensor) -> (rows: Int, columns: Int) {
    switch tensor {
    case .region: (regionInputs, width)
    case .global: (globalInputs, width)
    case .key, .value: (width, width)
    case .regionBias, .reach, .globalBias: (1, width)
    case .text: (textInputs, textOutputs)
    case .textBias: (1, textOutputs)
    case .sharpness: (1, 1)
    }
  }

  /// Where a tensor lies, row by row.
  public func range(of tensor: Tensor) -> Range<Int> {
    var start = 0
    for earlier in Tensor.allCases where earlier.rawValue < tensor.rawValue { start += count(of: earlier) }
    return start..<start + count(of: tensor)
  }

  /// All parameters together.
  public var count: Int { Tensor.allCases.reduce(0) { $0 + count(of: $1) } }

  private func count(of tensor: Tensor) -> Int {
    let (rows, columns) = size(of: tensor)
    return rows * columns
  }
}
