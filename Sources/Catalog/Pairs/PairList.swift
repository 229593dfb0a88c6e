import Files

/// The pairs of a catalog, in its order, any number of them in little memory: each is made anew when it is asked for, which
/// takes some microseconds, from bytes that for the most part lie in a file (`SpilledBytes`).
public struct PairList: RandomAccessCollection, Sendable {
  private let records: SpilledBytes
  /// Where each pair's record ends.
  private let ends: [Int]
  /// The pair whose product each pair shares; empty where each names its own.
  private let leaders: [UInt32]
  /// A number for each pair's photo, the same for those of one file: from 0 on, in the order in which they come.
  package let photoNumbers: [UInt32]
  /// The first pair with each photo, by the photo's number.
  package let photoOwners: [UInt32]

  fileprivate init(
    records: SpilledBytes, ends: [Int], leaders: [UInt32], photoNumbers: [UInt32], photoOwners: [UInt32]
  ) {
    self.records = records
    self.ends = ends
    self.leaders = leaders
    self.photoNumbers = photoNumbers
    self.photoOwners = photoOwners
  }

  public init(_ pairs: some Sequence<Pair>) {
    if let list = pairs as? PairList {
      self = list
      return
    }
    var builder = Builder()
    for pair in pairs { builder.add(pair) }
    self = builder.list()
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  public subscript(place: Int) -> Pair {
    let product = product(at: place)
    return records.withBytes(in: record(place)) { PairRecord.pair(in: $0, product: product) }
  }

  /// `nil` where the pair names its own.
  private func product(at place: Int) -> String? {
    guard !leaders.isEmpty, leaders[place] != place else { return nil }
    return records.withBytes(in: record(Int(leaders[place]))) { PairRecord.product(in: $0) }
  }

  private func record(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }
}

extension PairList {
  /// Takes the pairs one by one.
  struct Builder: ~Copyable {
    private var records = SpilledBytes.Writer()
    private var ends: [Int] = []
    private var numbers: [ExactText: UInt32] = [:]
    private(set) var photoNumbers: [UInt32] = []
    private var photoOwners: [UInt32] = []
    /// By the photos' numbers.
    private(set) var photoPaths: [String] = []

    mutating func add(_ pair: Pair) {
      let file = ExactText(pair.path)
      let number = numbers[file] ?? UInt32(photoOwners.count)
      if number == photoOwners.count {
        numbers[file] = number
        photoPaths.append(pair.path)
        photoOwners.append(UInt32(ends.count))
      }
      photoNumbers.append(number)
      records.append(PairRecord.bytes(of: pair))
      ends.append(records.count)
    }

    /// - Parameter leaders: the pair whose product each pair shares; each has its own where empty.
    func list(leaders: [UInt32] = []) -> PairList {
      PairList(
        records: records.bytes, ends: ends, leaders: leaders, photoNumbers: photoNumbers, photoOwners: photoOwners)
    }
  }
}
