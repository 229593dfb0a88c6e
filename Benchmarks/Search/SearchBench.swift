import Foundation
import Matching

/// The ten nearest of many vectors: what `kantei search` does with an index, against FAISS.
struct SearchBench {
  private static let neighbours = 10

  private struct Answers: Decodable {
    let name: String
    let milliseconds: [Double]
    /// Of a query when all are asked at once.
    let together: Double
    let found: [[Int]]
  }

  let workshop: Workshop
  let threads: Int
  let queries: Int
  let buildsGraph: Bool

  func run(count: Int, columns: Int) throws {
    print("### The \(Self.neighbours) nearest of \(count) vectors of \(columns) numbers, one query at a time\n")
    try workshop.scratch { folder in
      _ = try workshop.python("nearest", ["make", folder.path, String(count), String(columns), String(queries)]).run()
      let vectors = try Data(contentsOf: folder.appendingPathComponent("vectors.f16"), options: .alwaysMapped)
      guard let matrix = HalfMatrix(rows: count, columns: columns, bytes: vectors) else {
        throw BenchError.disagreement("vectors.f16 is not \(count) x \(columns)")
      }
      let asked = try Data(contentsOf: folder.appendingPathComponent("queries.f32")).withUnsafeBytes {
        Array($0.bindMemory(to: Float.self))
      }
      var table = Table(["", "threads", "ms a query, p50", "p90", "all \(queries) at once, ms each", "Kantei's rate"])
      for threads in Set([1, self.threads]).sorted() {
        let own = answers(matrix, asked, threads: threads)
        let mine = Percentiles(own.milliseconds)
        table.add(["Kantei, exact, halves", "\(threads)", "\(mine.at(0.5))", "\(mine.at(0.9))", "not offered", ""])
        for other in try python("search", folder, count, columns, threads: threads) {
          try compare(own.found, other.found, with: other.name)
          table.add(row(other, mine, threads: threads))
        }
      }
      if buildsGraph {
        let own = Percentiles(answers(matrix, asked, threads: threads).milliseconds)
        for other in try python("graph", folder, count, columns, threads: threads) {
          table.add(row(other, own, threads: threads))
        }
      }
      print(table.text + "\n")
    }
  }

  private func row(_ other: Answers, _ mine: Percentiles, threads: Int) -> [String] {
    let times = Percentiles(other.milliseconds)
    return [
      other.name, "\(threads)", "\(times.at(0.5))", "\(times.at(0.9))", format(other.together, 1),
      format(times.at(0.5) / mine.at(0.5), 2) + "x",
    ]
  }

  private func answers(
    _ matrix: HalfMatrix, _ asked: [Float], threads: Int
  ) -> (milliseconds: [Double], found: [[Int]]) {
    let questions = (0..<queries).map { Array(asked[$0 * matrix.columns..<($0 + 1) * matrix.columns]) }
    // The first brings the file into memory.
    _ = matrix.nearest(to: questions[0], count: Self.neighbours, threads: threads)
    var (times, found): ([Double], [[Int]]) = ([], [])
    for question in questions {
      let start = ContinuousClock.now
      let nearest = matrix.nearest(to: question, count: Self.neighbours, threads: threads)
      times.append((ContinuousClock.now - start) / .milliseconds(1))
      found.append(nearest.map(\.row))
    }
    return (times, found)
  }

  /// The same ten but for products that are equal to the last digits.
  private func compare(_ own: [[Int]], _ other: [[Int]], with name: String) throws {
    let shared = zip(own, other).reduce(0) { $0 + Set($1.0).intersection($1.1).count }
    guard Double(shared) >= 0.995 * Double(Self.neighbours * queries), own.count == other.count else {
      throw BenchError.disagreement("only \(shared) of \(Self.neighbours * queries) neighbours are those of \(name)")
    }
  }

  private func python(
    _ what: String, _ folder: URL, _ count: Int, _ columns: Int, threads: Int
  ) throws -> [Answers] {
    let output = folder.appendingPathComponent("\(what).json")
    let arguments = [what, folder.path, String(count), String(columns), String(threads)]
    var child = try workshop.python("nearest", arguments, threads: threads)
    child.output = output
    _ = try child.run()
    return try JSONDecoder().decode([Answers].self, from: Data(contentsOf: output))
  }
}
