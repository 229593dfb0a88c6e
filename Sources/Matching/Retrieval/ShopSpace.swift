public import Claims
public import Features
import Foundation

/// Photos and texts of one catalog in one space, where the dot product says how well they fit: 0 is a photo like any other
/// of the catalog, 1 as good as a fit could be.
///
/// Kinds, materials and whatever else has a name lie in the text encoder's space (class names, and what was learned from
/// texts); beside them stands one number for each plain colour word, on a scale such that "red" in "red mug" weighs as much
/// as "mug" does.
public struct ShopSpace: Sendable {
  /// What is summed up of a catalog, for everything to be measured from it.
  public struct Centre: Sendable, Codable, Hashable {
    /// Mean of `ClassDirection.shares`.
    public var shares: [Float]
    /// Mean of the texts' `TextMean`.
    public var text: [Float]
    /// Mean of `colours(of:)`.
    public var colours: [Float]
    /// Mean deviation of those over photos and words.
    public var deviation: Float
    public var photos: Int

    public init(shares: [Float], text: [Float], colours: [Float], deviation: Float, photos: Int) {
      self.shares = shares
      self.text = text
      self.colours = colours
      self.deviation = deviation
      self.photos = photos
    }
  }

  /// Of a colour against the two halves of the named part, chosen on the shops' train products.
  private static let colourWeight: Float = 0.35
  private static let floor = 0.02
  /// A photo's colour counts up to this many deviations: a wholly yellow photo is no better than a yellow product.
  private static let mostDeviations: Float = 3

  private let direction: ClassDirection
  private let centre: Centre
  private let table: ColourTable
  private let names: ColourNames
  private let textWidth: Int
  private let learnedShare: Float

  /// - Parameter learnedShare: length of what `photo(shares:learned:colours:)` is given as learned, 0 for nothing.
  public init(centre: Centre, model: RetrievalModel, learnedShare: Float) {
    direction = ClassDirection(
      classes: model.classes, meanShares: centre.shares, photos: centre.photos, prior: model.prior)
    self.centre = centre
    table = model.table
    names = model.names
    textWidth = model.classes.vectors.columns
    self.learnedShare = learnedShare
  }

  /// Numbers of a vector.
  public var width: Int { textWidth + table.words.count }

  /// Logarithms of how much of the product has each plain colour.
  public static func colours(of photo: PhotoFeatures, table: ColourTable) -> [Float] {
    let scene = Scene(PairInput(claims: [], photo: photo, print: nil, text: TextVectors()))
    return table.scores(of: photo.lattice, at: scene.product).map { Float(log($0 + floor)) }
  }

  /// - Parameters:
  ///   - shares: `ClassDirection.shares` of the photo.
  ///   - learned: where a map puts the photo among texts; `nil` where nothing was learned.
  ///   - colours: `colours(of:)`.
  /// - Returns: [width].
  public func photo(shares: [Float], learned: [Float]?, colours: [Float]) -> [Float] {
    var vector = direction.of(shares: shares)
    if let learned, learned.count == vector.count {
      for index in vector.indices { vector[index] += learned[index] }
    }
    let deviation = max(centre.deviation, 1e-3)
    for (word, colour) in colours.enumerated() where word < table.words.count {
      let mean = word < centre.colours.count ? centre.colours[word] : 0
      vector.append(min(Self.mostDeviations, max(-Self.mostDeviations, (colour - mean) / deviation)))
    }
    return vector
  }

  /// - Parameter fallback: stands for a text in which nothing is claimed that has a vector.
  /// - Returns: [width], scaled so that what is asked for fits with 1; `nil` where nothing is known of the text.
  public func text(_ claims: [Claim], vectors: TextVectors, fallback: [Float]? = nil) -> [Float]? {
    let colours = colours(in: claims)
    var named = TextMean.of(claims, vectors: vectors)
    if named == nil, colours.isEmpty { named = fallback }
    guard named != nil || !colours.isEmpty else { return nil }
    var vector = [Float](repeating: 0, count: textWidth)
    if let named, named.count == textWidth, centre.text.count == textWidth {
      vector = unit(zip(named, centre.text).map { $0 - $1 })
    }
    var indicator = [Float](repeating: 0, count: table.words.count)
    for colour in colours {
      for word in colour { indicator[word] += Self.colourWeight / Float(colour.count) }
    }
    let best = (named == nil ? 0 : 1 + learnedShare) + Self.colourWeight * Self.mostDeviations * Float(colours.count)
    return (vector + indicator).map { $0 / best }
  }

  /// Places of each claimed colour's plain words.
  private func colours(in claims: [Claim]) -> [[Int]] {
    claims.filter { $0.facet == .colour && !$0.isNegated && $0.observability == .visible }.compactMap { claim in
      let plain = Set(names.names(of: claim).compactMap(\.plain.first))
      let places = table.words.indices.filter { plain.contains(table.words[$0]) }
      return places.isEmpty ? nil : places
    }
  }
}
