public import Features

/// Where the right answers stand when every photo asks for its captions and every caption for its photo.
///
/// A right answer stands behind every wrong one that scores as high: what can't tell two photos apart gets no credit
/// for their order in the file. A photo is answered by the best of its own captions, as in all published figures.
public struct RetrievalRanks: Sendable, Hashable {
  /// Best rank of a photo's own captions among all captions, from 1, by photo.
  public let photoToText: [Int]
  /// Rank of a caption's own photo among all photos, from 1, by caption.
  public let textToPhoto: [Int]
  /// Beside `textToPhoto`: index of the caption's own photo.
  public let owners: [Int]

  /// - Parameters:
  ///   - similarities: photos x captions, higher is nearer. What is not a number is no right answer and stands before every right one.
  ///   - owners: index of each caption's photo; a photo without captions answers nothing and stands last.
  public init(_ similarities: Matrix, owners: [Int]) {
    precondition(owners.count == similarities.columns, "one photo a caption")
    precondition(owners.allSatisfy { $0 >= 0 && $0 < similarities.rows }, "owners are rows")
    let values = similarities.values
    let (photos, captions) = (similarities.rows, similarities.columns)
    var photoToText = [Int](repeating: 1, count: photos)
    var textToPhoto = [Int](repeating: 1, count: captions)
    let own = owners.indices.map { caption -> Float in
      let value = values[owners[caption] * captions + caption]
      return value.isNaN ? -.infinity : value
    }
    for photo in 0..<photos {
      let row = values[photo * captions..<(photo + 1) * captions]
      var best = -Float.infinity
      for caption in own.indices where owners[caption] == photo { best = max(best, own[caption]) }
      for (caption, value) in row.enumerated() where owners[caption] != photo {
        if !(value < best) { photoToText[photo] += 1 }
        if !(value < own[caption]) { textToPhoto[caption] += 1 }
      }
    }
    self.photoToText = photoToText
    self.textToPhoto = textToPhoto
    self.owners = owners
  }
}

extension RetrievalRanks {
  /// The galleries of a protocol: all photos in one, or as many of `size` photos as the file's order gives (MSCOCO's five
  /// folds of 1,000; a rest is left out).
  /// - Parameter captionCounts: by photo.
  /// - Returns: ranges of photos with the range of their captions, captions lying in their photos' order.
  public static func galleries(
    captionCounts: [Int], size: Int?
  ) -> [(photos: Range<Int>, captions: Range<Int>)] {
    let size = size ?? captionCounts.count
    guard size > 0, size <= captionCounts.count else { return [] }
    var starts = [0]
    for count in captionCounts { starts.append(starts[starts.count - 1] + count) }
    return (0..<captionCounts.count / size).map { fold in
      let photos = fold * size..<(fold + 1) * size
      return (photos, starts[photos.lowerBound]..<starts[photos.upperBound])
    }
  }
}
