import Features
import Foundation
import Perception
import Testing

@Suite final class FeatureCacheTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-cache-\(UUID().uuidString)")
  let cache: FeatureCache
  let photo = String(repeating: "ab", count: 32)
  let features = PhotoFeatures(
    width: 2, height: 1, regions: [PhotoRegion(source: .cell, rectangle: .whole, area: 1, foreground: 1)],
    lattice: Lattice(columns: 1, rows: 1, lab: [Lab(l: 1, a: 2, b: 3)], foreground: [9], segment: [0]), components: [],
    saliency: 1, classes: [1], grid: Matrix(rows: 1, columns: 1, values: [2]), middle: Matrix(rows: 0, columns: 0),
    cellClasses: [])

  init() { cache = FeatureCache(at: folder) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test func whatWasKeptComesBackForItsVersionAlone() throws {
    #expect(cache.features(of: photo, version: "1") == nil)
    try cache.keep(features, of: photo, version: "1")
    #expect(cache.features(of: photo, version: "1") == features)
    #expect(cache.features(of: photo, version: "2") == nil)
    #expect(FeatureCache(at: folder).features(of: photo, version: "1") == features)
  }

  @Test func printAndPhrasesAreKeptApartFromFeatures() throws {
    let lines = [PrintedLine(text: "oat", confidence: 1, rectangle: .whole, foreground: 1)]
    let phrases = ["red": PhraseStates(tokens: Matrix(rows: 1, columns: 1, values: [1]), mean: [1])]
    try cache.keep(lines, of: photo, version: "1")
    try cache.keep(phrases, of: "a shop", version: "1")
    #expect(cache.features(of: photo, version: "1") == nil)
    #expect(cache.lines(of: photo, version: "1") == lines)
    #expect(cache.phrases(of: "a shop", version: "1") == phrases)
    var one: [String: PhraseStates] = [:]
    cache.forEachPhrase(of: "a shop", version: "1") { one[$0] = $1 }
    #expect(one == phrases)
    cache.forEachPhrase(of: "another shop", version: "1") { phrase, _ in Issue.record("\(phrase) was never kept") }
  }

  @Test func anEntryCutShortCountsAsAbsentAndIsReplaced() throws {
    try cache.keep(features, of: photo, version: "1")
    let file = try #require(files().first)
    let bytes = try Data(contentsOf: file)
    for length in [0, 10, bytes.count - 1] {
      try bytes.prefix(length).write(to: file)
      #expect(cache.features(of: photo, version: "1") == nil)
    }
    try cache.keep(features, of: photo, version: "1")
    #expect(cache.features(of: photo, version: "1") == features)
  }

  @Test func writingLeavesNothingBesideTheEntries() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [cache, features, photo] in try cache.keep(features, of: photo, version: "1") }
      }
      try await group.waitForAll()
    }
    #expect(files().count == 1)
    #expect(cache.features(of: photo, version: "1") == features)
  }

  @Test func noNameLeavesTheFolder() throws {
    try cache.keep(["": PhraseStates(tokens: Matrix(rows: 0, columns: 0), mean: [])], of: "../../up", version: "../..")
    #expect(files().count == 1)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() {
    let cache = FeatureCache(at: URL(fileURLWithPath: "/dev/null/cache"))
    let error = #expect(throws: CacheError.self) { try cache.keep(self.features, of: self.photo, version: "1") }
    #expect(error?.description.contains("/dev/null/cache") == true)
  }

  @Test func theDefaultFolderFollowsXDG() {
    #expect(FeatureCache.defaultFolder(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/h"]).path == "/c/kantei")
    #expect(FeatureCache.defaultFolder(environment: ["XDG_CACHE_HOME": "c", "HOME": "/h"]).path == "/h/.cache/kantei")
  }

  private func files() -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (all?.allObjects as? [URL] ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
  }
}
