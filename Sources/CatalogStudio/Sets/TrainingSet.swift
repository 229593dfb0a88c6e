import Claims
public import Foundation

/// Scenes to learn colours from and to calibrate with: each photo with its right spec and some wrong ones.
public struct TrainingSet: Sendable {
  public let seed: UInt64
  public let count: Int

  public init(seed: UInt64, count: Int) {
    self.seed = seed
    self.count = count
  }

  public func scene(_ number: Int) -> Scene {
    Scene(kind: ProductKind.all[number % ProductKind.all.count], seed: seed, number: number)
  }

  /// One product in five is for validation.
  static func split(_ number: Int) -> TruthLine.Split { number % 5 == 4 ? .validation : .train }

  /// The right spec, one with a wrong kind, and two with another facet wrong, facets taken in turn.
  public func lines(_ number: Int, _ scene: Scene, _ sighting: Sighting) -> [TruthLine] {
    var random = SeededRandom(seed: seed, stream: (1 << 22) + number)
    let product = "render-\(seed)-\(number)"
    let facets = Facts(scene, sighting).facets.subtracting([.kind]).sorted { $0.rawValue < $1.rawValue }
    let start = number / ProductKind.all.count + number
    let chosen = (0..<min(2, facets.count)).map { facets[(start + $0 * 3) % facets.count] }
    let writerRandom = SeededRandom(seed: seed, stream: (1 << 23) + number)
    func line(_ variant: TruthLine.Variant, _ suffix: String, _ spec: WrittenSpec) -> TruthLine {
      TruthLine(
        id: "\(product)-\(suffix)", image: "images/\(product).jpg", product: product, variant: variant,
        split: Self.split(number), spec)
    }
    let right = SpecWriter.draft(of: scene, sighting, random: writerRandom, wanting: chosen.first)
    var lines = [line(.match, "match", right.written(sighting))]
    if let slip = right.slip(.kind, &random) { lines.append(line(.kind, "kind", right.written(sighting, slip: slip))) }
    for facet in Set(chosen).sorted(by: { $0.rawValue < $1.rawValue }) {
      let draft = SpecWriter.draft(of: scene, sighting, random: writerRandom, wanting: facet)
      if let slip = draft.slip(facet, &random) {
        lines.append(line(.attribute, facet.rawValue, draft.written(sighting, slip: slip)))
      }
    }
    return lines
  }

  /// Renders what is missing and writes `images/`, `masks/` (grey `2 i + 1` is part `i`), `truth.ndjson`, `scenes.ndjson`.
  public func make(
    in folder: URL, darkroom: Darkroom, atOnce: Int, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws {
    for name in ["images", "masks"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    let set = self
    let done = try await Parallel.map(Array(0..<count), atOnce: atOnce, progress: progress) { number in
      let scene = set.scene(number)
      let name = "render-\(set.seed)-\(number)"
      let (sighting, mask) = try await darkroom.sighting(of: scene)
      try await darkroom.photo(of: scene).write(
        to: folder.appendingPathComponent("images/\(name).jpg"), options: .atomic)
      try Data(mask.png()).write(to: folder.appendingPathComponent("masks/\(name).png"), options: .atomic)
      return (set.lines(number, scene, sighting), SceneCard(name: name, split: Self.split(number), scene))
    }
    try TruthLine.file(done.map(\.1)).write(to: folder.appendingPathComponent("scenes.ndjson"), options: .atomic)
    try TruthLine.file(done.flatMap(\.0)).write(to: folder.appendingPathComponent("truth.ndjson"), options: .atomic)
  }
}
