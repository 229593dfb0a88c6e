public import Foundation

/// Bytes that were written once, one piece behind the other, and are read in any order, from any thread: the last of them
/// lie in memory, those before in a file without a name, so that many take no more memory than few.
public final class SpilledBytes: Sendable {
  private let file: NamelessFile?
  /// Bytes in the file; those in memory come behind them.
  package let countInFile: Int
  private let memory: [UInt8]

  fileprivate init(file: NamelessFile?, countInFile: Int, memory: [UInt8]) {
    self.file = file
    self.countInFile = countInFile
    self.memory = memory
  }

  public var count: Int { countInFile + memory.count }

  /// Lends some bytes.
  /// - Parameter range: of one piece, or within one.
  public func withBytes<Result>(in range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let file, range.lowerBound < countInFile else {
      return memory.withUnsafeBytes {
        body(UnsafeRawBufferPointer(rebasing: $0[range.lowerBound - countInFile..<range.upperBound - countInFile]))
      }
    }
    return withUnsafeTemporaryAllocation(byteCount: range.count, alignment: 1) { room in
      // Nobody else can reach the file: as with memory that fails, there is nothing to go on with.
      guard file.read(at: range.lowerBound, into: room) else {
        fatalError("A file in the temporary folder can't be read any more; check its disk.")
      }
      return body(UnsafeRawBufferPointer(room))
    }
  }
}

extension SpilledBytes {
  /// Takes the pieces. There is but one of each: a copy would write over what the other wrote to their file.
  public struct Writer: ~Copyable {
    /// Bytes that lie in memory at most.
    package static let most = 1 << 18

    private let folder: URL
    private var file: NamelessFile?
    private var countInFile = 0
    private var memory: [UInt8] = []
    /// Where there is no room for a file, or for more of it, the rest stays in memory.
    private var canSpill = true

    /// - Parameter folder: on whose disk the file lies.
    public init(on folder: URL = FileManager.default.temporaryDirectory) { self.folder = folder }

    public var count: Int { countInFile + memory.count }

    public mutating func append(_ piece: [UInt8]) {
      if memory.count + piece.count > Self.most, canSpill, !memory.isEmpty { spill() }
      memory += piece
    }

    /// What was written so far.
    public var bytes: SpilledBytes { SpilledBytes(file: file, countInFile: countInFile, memory: memory) }

    private mutating func spill() {
      if file == nil { file = NamelessFile(on: folder) }
      canSpill = memory.withUnsafeBytes { bytes in file?.write(bytes, at: countInFile) ?? false }
      // A piece lies whole on one side.
      guard canSpill else { return }
      countInFile += memory.count
      memory.removeAll(keepingCapacity: true)
    }
  }
}
