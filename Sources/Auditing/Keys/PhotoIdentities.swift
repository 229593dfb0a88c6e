import Catalog

/// The photos of a catalog's pairs, beside them: each file once, however many pairs have it.
struct PhotoIdentities: Sendable {
  /// By `PairList.photoNumbers`.
  private let files: [PhotoIdentity]
  /// Of each pair.
  private let numbers: [UInt32]

  /// - Parameter files: beside `pairs.photoOwners`.
  init(_ files: [PhotoIdentity], of pairs: PairList) {
    self.files = files
    numbers = pairs.photoNumbers
  }

  /// Hashes every photo here and now.
  init(of pairs: PairList) {
    self.init(pairs.photoOwners.map { PhotoIdentity(of: pairs[Int($0)].photo) }, of: pairs)
  }

  var count: Int { numbers.count }

  subscript(place: Int) -> PhotoIdentity { files[Int(numbers[place])] }

  /// A number for each pair, the same for those whose photos have one content: from 0 on, and for a photo that can't be
  /// read one that is its pair's alone, from `contents` on.
  func numbered() -> (numbers: [Int], contents: [Digest]) {
    var known: [Digest: Int] = [:]
    var contents: [Digest] = []
    let ofFiles: [Int?] = files.map { file in
      guard case .content(let digest) = file else { return nil }
      if let number = known[digest] { return number }
      known[digest] = contents.count
      contents.append(digest)
      return contents.count - 1
    }
    return (numbers.enumerated().map { ofFiles[Int($1)] ?? contents.count + $0 }, contents)
  }
}
