public import Claims
public import Foundation

/// The catalog that ships with Kantei: 80 pairs, most right, some wrong in one word, two with their photos exchanged.
public struct SampleCatalog: Sendable {
  public static let seed: UInt64 = 2026
  public static let size = 80
  public static let plantedErrors: [(facet: Facet, count: Int)] = [
    (.count, 2), (.text, 3), (.state, 3), (.shape, 2), (.pattern, 3), (.material, 3), (.part, 2), (.kind, 3),
    (.colour, 3),
  ]

  public static func scenes() -> [Scene] {
    (0..<size).map { Scene(kind: ProductKind.all[$0 % ProductKind.all.count], seed: seed, number: $0) }
  }

  /// A photo (by its scene) beside a line of truth.
  public struct Entry: Sendable, Hashable {
    public let scene: Int
    public let line: TruthLine
    /// The colour that the spec claims for the whole product, in its own letters.
    public let colour: String?
    public let price: String
  }

  /// Decides which specs are wrong, in what, and writes them all.
  public static func entries(_ scenes: [Scene], _ sightings: [Sighting]) throws(StudioError) -> [Entry] {
    var random = SeededRandom(seed: seed, stream: 1 << 20)
    var order = random.shuffled(Array(scenes.indices))
    let swapped = try swap(scenes, sightings, order)
    order.removeAll { $0 == swapped.0 || $0 == swapped.1 }

    var slips: [Int: (draft: SpecDraft, slip: SpecDraft.Slip)] = [:]
    for (facet, count) in plantedErrors {
      var planted = 0
      // A kind is chosen once for a facet, so that the errors are as varied as the products.
      var used: Set<String> = []
      for index in order where planted < count && slips[index] == nil && !used.contains(scenes[index].kindName) {
        let draft = draft(index, scenes, sightings, wanting: facet)
        guard let slip = draft.slip(facet, &random) else { continue }
        slips[index] = (draft, slip)
        used.insert(scenes[index].kindName)
        planted += 1
      }
      if planted < count { throw .notEnoughScenes(facet: facet.rawValue) }
    }

    return scenes.indices.map { index in
      let id = identifier(scenes[index], index)
      let price = "\(random.whole(4...89)).\(random.pick(["90", "99", "50", "00"]))"
      let partner = index == swapped.0 ? swapped.1 : index == swapped.1 ? swapped.0 : nil
      let draft: SpecDraft
      let spec: WrittenSpec
      let variant: TruthLine.Variant
      if let partner {
        draft = .bare(scenes[index], sightings[index])
        spec = draft.written(sightings[partner], everyClaimIsWrong: true)
        variant = .swap
      } else if let planted = slips[index] {
        draft = planted.draft
        spec = draft.written(sightings[index], slip: planted.slip)
        variant = draft.claims[planted.slip.claim].facet == .kind ? .kind : .attribute
      } else {
        draft = self.draft(index, scenes, sightings, wanting: nil)
        spec = draft.written(sightings[index])
        variant = .match
      }
      let colour = spec.phrases.first {
        $0.facet == .colour && $0.region != nil && $0.region == sightings[partner ?? index].whole
      }
      return Entry(
        scene: partner ?? index,
        line: TruthLine(
          id: id, image: "\(id).jpg", product: id, variant: variant, spec, japanese: japanese(spec, index)),
        colour: colour?.text,
        price: price)
    }
  }

  /// Every third product is also sold in Japan.
  private static func japanese(_ spec: WrittenSpec, _ index: Int) -> JapaneseSpec? {
    let houses = JapaneseSpec.House.allCases
    return index % 3 == 0 ? JapaneseSpec(spec, house: houses[index / 3 % houses.count]) : nil
  }

  private static func draft(_ index: Int, _ scenes: [Scene], _ sightings: [Sighting], wanting facet: Facet?)
    -> SpecDraft
  {
    SpecWriter.draft(
      of: scenes[index], sightings[index], random: SeededRandom(seed: seed, stream: (1 << 21) + index), wanting: facet)
  }

  static func identifier(_ scene: Scene, _ index: Int) -> String {
    let number = String(index + 1)
    return
      "\(scene.kindName.replacing(" ", with: "-"))-\(String(repeating: "0", count: max(0, 3 - number.count)))\(number)"
  }

  /// Two single products of different kinds, each of a colour that the other shows nowhere.
  private static func swap(_ scenes: [Scene], _ sightings: [Sighting], _ order: [Int]) throws(StudioError) -> (Int, Int)
  {
    let plain = order.filter { index in
      scenes[index].count == 1 && scenes[index].product.bodyStandsForAll
        && scenes[index].product.body.surface.shade != nil
        && scenes[index].product.body.surface.decoration == nil
    }
    for one in plain {
      for other in plain where scenes[other].product.unlike.contains(scenes[one].kindName) {
        if scenes[one].showsNothingLike(scenes[other]), scenes[other].showsNothingLike(scenes[one]) {
          return (one, other)
        }
      }
    }
    throw .notEnoughScenes(facet: "swap")
  }

  public static func csv(_ entries: [Entry]) -> String {
    func quoted(_ text: String) -> String {
      text.contains(where: { ",\"\n;".contains($0) }) ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
    let rows = entries.map { entry in
      [entry.line.id, entry.line.image, entry.line.spec, entry.price, entry.colour ?? "", entry.line.japanese ?? ""]
        .map(quoted).joined(
          separator: ",")
    }
    return (["id,image,spec,price,colour,spec_ja"] + rows).joined(separator: "\n") + "\n"
  }

  /// Renders what is missing and writes the folder.
  public static func make(
    in folder: URL, darkroom: Darkroom, atOnce: Int, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let scenes = scenes()
    let sightings = try await Parallel.map(scenes, atOnce: atOnce) { try await darkroom.sighting(of: $0).sighting }
    let entries = try entries(scenes, sightings)
    _ = try await Parallel.map(entries, atOnce: atOnce, progress: progress) { entry in
      let jpeg = try await darkroom.photo(of: scenes[entry.scene])
      try jpeg.write(to: folder.appendingPathComponent(entry.line.image), options: .atomic)
    }
    try Data(csv(entries).utf8).write(to: folder.appendingPathComponent("catalog.csv"), options: .atomic)
    try TruthLine.file(entries.map(\.line)).write(to: folder.appendingPathComponent("truth.ndjson"), options: .atomic)
  }
}

extension Scene {
  /// Whether the other product's colour is nowhere on this one.
  func showsNothingLike(_ other: Scene) -> Bool {
    guard let shade = other.product.body.surface.shade else { return false }
    return product.parts.allSatisfy { part in
      (part.surface.rgb.lab - shade.rgb.lab).length > 45 && !shade.neighbours.contains(part.surface.shade ?? shade)
    }
  }
}
