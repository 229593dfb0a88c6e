public import Learning
public import Matching

/// What a catalog's own heads are trained with.
public struct SelfTraining: Sendable {
  /// Fewer products teach too little (`findings/matcher.md`).
  public static let fewestProducts = 150
  static let folds = 5
  /// Photos of a large catalog that are learned from: memory and time stay the same from there on.
  static let mostPhotos = 6000
  /// Photos of one word that are learned from.
  static let mostPhotosOfWord = 300
  /// Photos of the replay set that are learned from beside them.
  static let mostReplayPhotos = 3000

  public let projection: PhotoProjection
  /// Of the products that the model was trained on.
  public let replay: HeadCorpus
  public let trainer: HeadTrainer

  public init(projection: PhotoProjection, replay: HeadCorpus, trainer: HeadTrainer) {
    self.projection = projection
    self.replay = replay
    self.trainer = trainer
  }
}
