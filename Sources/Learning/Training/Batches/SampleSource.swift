/// Makes asymmetric samples of a pair.
package protocol SampleSource: Sendable {
  /// Type I: something is wrong.
  /// - Returns: `nil` where nothing can be made certainly wrong.
  func negative(of pair: TrainingPair, using generator: inout SplitMix64) -> TrainingSample?
  /// Types II and III: phrases left out, phrases added that no photo shows.
  /// - Returns: `nil` leaves the pair as it is.
  func positive(of pair: TrainingPair, using generator: inout SplitMix64) -> TrainingSample?
}
