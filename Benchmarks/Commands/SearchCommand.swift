import ArgumentParser

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "The nearest of many vectors, against FAISS.")

  @OptionGroup var machine: MachineOptions
  @Option(help: "Vectors; a million of 1,280 takes 8 GB while FAISS holds them.") var count = 200_000
  @Option(parsing: .upToNextOption, help: "Numbers a vector.") var columns = [384, 1280]
  @Option(help: "Queries.") var queries = 50
  @Flag(help: "Also build FAISS's HNSW, which takes minutes.") var graph = false

  func run() throws {
    let bench = SearchBench(
      workshop: try machine.workshop(), threads: machine.threads, queries: queries, buildsGraph: graph)
    for columns in columns { try bench.run(count: count, columns: columns) }
  }
}
