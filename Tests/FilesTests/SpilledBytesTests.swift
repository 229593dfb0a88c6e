import Files
import Foundation
import Testing

@Suite struct SpilledBytesTests {
  private func pieces(_ count: Int) -> [[UInt8]] {
    (0..<count).map { number in [UInt8](repeating: UInt8(number % 251), count: 100 + number % 900) }
  }

  private func write(_ pieces: [[UInt8]], on folder: URL) -> (bytes: SpilledBytes, ranges: [Range<Int>]) {
    var writer = SpilledBytes.Writer(on: folder)
    var ranges: [Range<Int>] = []
    for piece in pieces {
      ranges.append(writer.count..<writer.count + piece.count)
      writer.append(piece)
    }
    return (writer.bytes, ranges)
  }

  @Test func `few bytes lie in memory, and of many no more than a part`() throws {
    let place = try Place()
    let few = write(pieces(10), on: place.url).bytes
    #expect(few.countInFile == 0)
    let many = write(pieces(4000), on: place.url).bytes
    #expect(many.count - many.countInFile <= SpilledBytes.Writer.most)
    #expect(many.count > 4 * SpilledBytes.Writer.most)
    #expect(try place.names() == [], "the file has no name")
  }

  @Test func `every piece is read as it was written, from any thread`() throws {
    let place = try Place()
    let pieces = pieces(4000)
    let (bytes, ranges) = write(pieces, on: place.url)
    DispatchQueue.concurrentPerform(iterations: 4) { part in
      for number in stride(from: part, to: pieces.count, by: 3) {
        let read = bytes.withBytes(in: ranges[number]) { Array($0) }
        if read != pieces[number] { Issue.record("piece \(number) is another") }
      }
    }
    let within = bytes.withBytes(in: ranges[7].lowerBound + 2..<ranges[7].lowerBound + 5) { Array($0) }
    #expect(within == [7, 7, 7])
  }

  @Test func `where no file can be made all stays in memory`() throws {
    let pieces = pieces(2000)
    let (bytes, ranges) = write(pieces, on: URL(fileURLWithPath: "/nowhere/at/all"))
    #expect(bytes.countInFile == 0)
    for (piece, range) in zip(pieces, ranges) where bytes.withBytes(in: range, { Array($0) }) != piece {
      Issue.record("a piece is another")
    }
  }

  @Test func `an empty piece is one`() {
    let (bytes, ranges) = write([[], [1], []], on: FileManager.default.temporaryDirectory)
    #expect(ranges.map { range in bytes.withBytes(in: range) { Array($0) } } == [[], [1], []])
  }
}
