import Claims
public import Foundation
public import Matching

/// Every number of a head's training.
///
/// The defaults are the study's but for the noise: eight times its noise on photos and four times that on words leave kind
/// claims of shops with 5 % wrong specs as they were, and raise those of shops with 25 % (ikea .954 to .980, flipkart .962 to
/// .991) and of shops that no head was trained on (ikea .921 to .956).
public struct HeadSettings: Sendable, Codable, Hashable {
  /// Words of one facet beyond the commonest are not trained on.
  public var mostWords = 600
  /// Fewer words make no head.
  public var fewestWords = 2
  /// Fewer photos make no head.
  public var fewestPhotos = 30
  public var kindRank = 64
  public var rank = 32
  public var epochs = 25
  /// Where there are fewer photos, epochs grow as if there were this many, fourfold at most.
  public var photosOfEpochs = 800
  public var batch = 256
  public var rate: Float = 3e-3
  public var decay: Float = 1e-2
  /// Length of the noise on a photo's `x`, whose mean squared length is 1.
  public var photoNoise: Float = 1.2
  /// Deviation of the noise on each number of a word's vector.
  public var wordNoise: Float = 0.06
  public var seed: UInt64 = 1

  /// The file of a model that holds the numbers its heads were trained with; a catalog's own heads are trained with them too.
  public static let fileName = "heads.json"

  public init() {}

  public init(json: Data, file: String = fileName) throws(EvidenceModelError) {
    guard let settings = try? JSONDecoder().decode(HeadSettings.self, from: json), settings.isUsable else {
      throw .malformed(file: file, what: "content")
    }
    self = settings
  }

  private var isUsable: Bool {
    1...1024 ~= kindRank && 1...1024 ~= rank && 1...1000 ~= epochs && 1...65_536 ~= batch && 1...10_000 ~= mostWords
      && 0...1_000_000 ~= photosOfEpochs && rate > 0 && decay >= 0 && photoNoise >= 0 && wordNoise >= 0
  }

  func rank(of facet: Facet) -> Int { facet == .kind ? kindRank : rank }
}
