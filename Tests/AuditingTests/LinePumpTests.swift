import Auditing
import Foundation
import Testing

@Suite struct LinePumpTests {
  let pump = LinePump(workers: 2)

  /// An engine may write the next line only after it has the answer.
  @Test(.timeLimit(.minutes(1))) func aLineIsAnsweredWhileItsWriterWaits() async throws {
    let pipe = Pipe()
    let input = pipe.fileHandleForReading
    let (answers, desk) = AsyncStream.makeStream(of: String.self)
    let run = Task {
      try await pump.run(from: input, work: { "\($1) \($0)" }, answer: { desk.yield($0) })
    }
    var iterator = answers.makeAsyncIterator()
    for number in 1...3 {
      try pipe.fileHandleForWriting.write(contentsOf: Data("line\n".utf8))
      #expect(await iterator.next() == "\(number) line")
    }
    try pipe.fileHandleForWriting.close()
    try await run.value
  }

  @Test func inputThatCannotBeReadIsNotAnEnd() async throws {
    let folder = try FileHandle(forReadingFrom: FileManager.default.temporaryDirectory)
    await #expect(throws: LineInputError.self) {
      try await pump.run(from: folder, work: { line, _ in line }, answer: { _ in })
    }
  }
}
