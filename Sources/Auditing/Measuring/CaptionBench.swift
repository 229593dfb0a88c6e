import Features
public import Foundation
public import Learning
import Matching

/// Photos with captions, and how near every photo is to every caption, without training and learned from other photos.
public struct CaptionBench: Sendable {
  private static let batch = 64

  /// What is kept of a photo.
  private struct Seen: Sendable {
    let shares: [Float]
    let descriptor: [Float]
  }

  /// What photos and captions are centred on.
  private struct Reference {
    let direction: ClassDirection
    let textMean: [Float]
  }

  let auditor: CatalogAuditor

  public init(auditor: CatalogAuditor) { self.auditor = auditor }

  /// How photos and captions found each other by one way of comparing them.
  public struct Result: Sendable {
    /// "untrained"; "trained" on other photos' captions; "network", the model's own, trained on products.
    public let matcher: String
    /// Photos that it learned from.
    public let trainingPhotos: Int
    /// One a gallery.
    public let ranks: [RetrievalRanks]
  }

  /// - Parameters:
  ///   - photos: to be measured on, dealt to galleries of `gallery` in their order; one gallery where `nil`.
  ///   - training: photos to learn from; empty to measure only what needs no training.
  ///   - failed: called for photos that can't be read; they are left out with their captions.
  /// - Returns: `nil` after a stop; no ranks where the photos that can be read fill no gallery.
  public func run(
    _ photos: [CaptionedPhoto], training: [CaptionedPhoto], folder: URL, gallery: Int? = nil,
    failed: (AuditReport.Failure) -> Void = { _ in }
  ) async throws -> [Result]? {
    let step = max(1, (training.count + PhotoTextRidge.mostPhotos - 1) / PhotoTextRidge.mostPhotos)
    let lessons = stride(from: 0, to: training.count, by: step).map { training[$0] }
    guard let (photos, seen) = try await see(photos, in: folder, failed), let texts = try await read(photos),
      let (known, knownSeen) = try await see(lessons, in: folder, failed), let knownTexts = try await read(known)
    else { return nil }
    let galleries = RetrievalRanks.galleries(captionCounts: photos.map(\.captions.count), size: gallery)
    let reference = known.isEmpty ? try reference(seen, texts) : try reference(knownSeen, knownTexts)
    let captions = texts.map { centred($0, reference.textMean) }
    func ranks(_ vectors: Matrix) -> [RetrievalRanks] {
      galleries.map { gallery in
        let owners = Self.owners(photos[gallery.photos])
        let asked = Matrix(Array(captions[gallery.captions]))
        return RetrievalRanks(
          vectors.gathering(Array(gallery.photos)).timesTransposed(asked), owners: owners)
      }
    }
    let fixed = Matrix(seen.map { reference.direction.of(shares: $0.shares) })
    var results = [Result(matcher: "untrained", trainingPhotos: 0, ranks: ranks(fixed))]
    if let map = learn(known, knownSeen, knownTexts, textMean: reference.textMean) {
      var both = map.map(Matrix(seen.map(\.descriptor)))
      for index in both.values.indices { both.values[index] += fixed.values[index] }
      results.append(Result(matcher: "trained", trainingPhotos: known.count, ranks: ranks(both)))
    }
    if let network = try auditor.instruments.judges.retrieval().attention {
      guard let ranks = try await networkRanks(network, photos, in: folder, galleries.map(\.photos)) else { return nil }
      results.append(Result(matcher: "network", trainingPhotos: 0, ranks: ranks))
    }
    return results
  }

  /// Beside the captions: the place of each one's photo.
  static func owners(_ photos: ArraySlice<CaptionedPhoto>) -> [Int] {
    photos.enumerated().flatMap { place, photo in [Int](repeating: place, count: photo.captions.count) }
  }

  private func learn(
    _ photos: [CaptionedPhoto], _ seen: [Seen], _ texts: [[Float]], textMean: [Float]
  ) -> PhotoTextMap? {
    guard !photos.isEmpty else { return nil }
    var start = 0
    let targets = photos.map { photo -> [Float] in
      defer { start += photo.captions.count }
      return Self.mean(texts[start..<start + photo.captions.count].map { centred($0, textMean) })
    }
    return PhotoTextRidge(descriptors: Matrix(seen.map(\.descriptor)), texts: Matrix(targets))
      .map(from: Array(photos.indices))
  }

  private func reference(_ seen: [Seen], _ texts: [[Float]]) throws -> Reference {
    let judges = auditor.instruments.judges
    return Reference(
      direction: ClassDirection(
        classes: try judges.classes(), meanShares: Self.mean(seen.map(\.shares)), photos: seen.count),
      textMean: Self.mean(texts))
  }

  private func see(
    _ photos: [CaptionedPhoto], in folder: URL, _ failed: (AuditReport.Failure) -> Void
  ) async throws -> (photos: [CaptionedPhoto], seen: [Seen])? {
    let progress = Counter(.seeing, photos.count, auditor.report)
    var read: [CaptionedPhoto] = []
    var seen: [Seen] = []
    let seer = auditor.seer
    let count = try await auditor.crew.run(
      photos.count,
      work: { index -> Swift.Result<Seen, PhotoFault> in
        defer { progress.count() }
        let file = folder.appendingPathComponent(photos[index].image)
        do {
          let features = try seer.features(of: file, hash: PhotoIdentity(of: file).hash())
          return .success(
            Seen(shares: ClassDirection.shares(of: features.classes), descriptor: ViewDescriptor.of(features)))
        } catch {
          guard let message = PairFault.message(of: error) else { throw error }
          return .failure(PhotoFault(message: message))
        }
      },
      take: { index, result in
        switch result {
        case .success(let photo):
          read.append(photos[index])
          seen.append(photo)
        case .failure(let fault):
          failed(AuditReport.Failure(pair: photos[index].image, line: 0, message: fault.message))
        }
      })
    return count == photos.count ? (read, seen) : nil
  }

  private struct PhotoFault: Error { let message: String }

  /// Mean vectors of all captions, in their photos' order. Token states of a hundred thousand captions would fill memory.
  private func read(_ photos: [CaptionedPhoto]) async throws -> [[Float]]? {
    let captions = photos.flatMap(\.captions)
    let text = auditor.instruments.text
    var vectors: [[Float]] = []
    let batches = (captions.count + Self.batch - 1) / Self.batch
    let count = try await auditor.crew.run(
      batches,
      work: { batch in
        let range = batch * Self.batch..<min(captions.count, (batch + 1) * Self.batch)
        return try text.states(of: Array(captions[range])).map(\.mean)
      },
      take: { vectors += $1 })
    return count == batches ? vectors : nil
  }

  private func centred(_ vector: [Float], _ mean: [Float]) -> [Float] { unit(zip(vector, mean).map { $0 - $1 }) }

  private static func mean(_ vectors: [[Float]]) -> [Float] {
    guard let first = vectors.first else { return [] }
    var sum = [Float](repeating: 0, count: first.count)
    for vector in vectors { for index in sum.indices { sum[index] += vector[index] } }
    return sum.map { $0 / Float(vectors.count) }
  }
}
