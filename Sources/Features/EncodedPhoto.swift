/// A photo in the space that an encoder brought by the user shares with its texts.
public struct EncodedPhoto: Sendable, Hashable {
  /// Of the whole photo, length 1; cosines with texts are dot products.
  public let embedding: [Float]
  /// One row a patch, each of length 1, of the same size as the embedding; no rows where the encoder's file shows none.
  public let patches: Matrix
  /// Where each patch lies in the photo, clipped to it; empty rectangles lie on a border that the encoder was given.
  public let rectangles: [Region]

  public init(embedding: [Float], patches: Matrix, rectangles: [Region]) {
    precondition(patches.rows == rectangles.count, "one rectangle a patch")
    self.embedding = embedding
    self.patches = patches
    self.rectangles = rectangles
  }
}
