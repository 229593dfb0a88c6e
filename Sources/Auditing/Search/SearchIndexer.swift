import Catalog
import Claims
import Features
import Foundation
import Learning
import Matching

/// Makes the index of a catalog: every photo and spec in one space.
///
/// The catalog teaches its own search: its specs are mostly right, so a map from photos to texts is learned from them, and
/// every photo is placed by a map that never saw its product.
struct SearchIndexer: Sendable {
  let auditor: CatalogAuditor
  let model: RetrievalModel

  /// - Returns: `nil` after a stop.
  /// - Throws: what `CatalogAuditor.run` throws.
  func index(_ pairs: PairList) async throws -> SearchIndex? {
    let photos = PhotoIdentities(of: pairs)
    guard let survey = try await auditor.survey(Worklist(pairs, photos)) else { return nil }
    guard let glances = try await glance(at: pairs, photos, survey) else { return nil }
    let centre = glances.sum.centre(classes: model.classes)
    let lesson = SearchLesson(glances.pupils, textMean: centre.text, prior: model.map)
    let space = ShopSpace(centre: centre, model: model, learnedShare: lesson.share)

    var rows: [Int] = []
    var hashes: [String] = []
    var photoVectors = HalfMatrix.Builder(columns: space.width)
    var specVectors = HalfMatrix.Builder(columns: space.width)
    let nothing = [Float](repeating: 0, count: space.width)
    let table = model.table
    let isPlaced = try await look(
      at: pairs, photos,
      see: { index, features -> (photo: [Float], spec: [Float]) in
        let learned = lesson.placed[index] ?? lesson.place(ViewDescriptor.of(features))
        let claims = survey.reader.claims(of: pairs[index])
        return (
          space.photo(
            shares: ClassDirection.shares(of: features.classes), learned: learned,
            colours: ShopSpace.colours(of: features, table: table)),
          space.text(claims, vectors: survey.vectors.covering(claims)) ?? nothing
        )
      },
      take: { index, hash, vectors in
        rows.append(index)
        hashes.append(hash)
        photoVectors.append(vectors.photo)
        specVectors.append(vectors.spec)
      })
    guard isPlaced else { return nil }
    return SearchIndex(
      centre: centre, context: survey.context, map: lesson.map, learnedShare: lesson.share, rows: rows, hashes: hashes,
      photos: photoVectors.matrix, specs: specVectors.matrix)
  }

  /// What has to be known of all before one can be placed.
  private func glance(
    at pairs: PairList, _ photos: PhotoIdentities, _ survey: Survey
  ) async throws -> (sum: CentreSum, pupils: [SearchLesson.Pupil])? {
    struct Glance {
      let shares: [Float]
      let colours: [Float]
      let text: [Float]?
      /// Ten times as large as the rest, so only of those that teach.
      let descriptor: [Float]?
    }
    let step = max(1, (pairs.count + PhotoTextRidge.mostPhotos - 1) / PhotoTextRidge.mostPhotos)
    let table = model.table
    var sum = CentreSum()
    var pupils: [SearchLesson.Pupil] = []
    let isSeen = try await look(
      at: pairs, photos,
      see: { index, features in
        let claims = survey.reader.claims(of: pairs[index])
        return Glance(
          shares: ClassDirection.shares(of: features.classes), colours: ShopSpace.colours(of: features, table: table),
          text: TextMean.of(claims, vectors: survey.vectors.covering(claims)),
          descriptor: index % step == 0 ? ViewDescriptor.of(features) : nil)
      },
      take: { index, _, glance in
        sum.add(glance.shares, glance.colours, glance.text)
        guard let descriptor = glance.descriptor else { return }
        pupils.append(.init(index: index, descriptor: descriptor, text: glance.text, product: pairs[index].product))
      })
    return isSeen ? (sum, pupils) : nil
  }

  /// - Returns: whether all were seen; photos that can't be read are left out.
  private func look<Sight: Sendable>(
    at pairs: PairList, _ photos: PhotoIdentities, see: @escaping @Sendable (Int, PhotoFeatures) -> Sight,
    take: (Int, _ hash: String, Sight) -> Void
  ) async throws -> Bool {
    let progress = Counter(.seeing, pairs.count, auditor.report)
    let seer = auditor.seer
    let count = try await auditor.crew.run(
      pairs.count,
      work: { index -> (hash: String, sight: Sight)? in
        defer { progress.count() }
        guard let hash = try? photos[index].hash() else { return nil }
        do {
          return (hash, see(index, try seer.features(of: pairs[index].photo, hash: hash)))
        } catch  where PairFault.message(of: error) != nil {
          return nil
        }
      },
      take: { if let seen = $1 { take($0, seen.hash, seen.sight) } })
    return count == pairs.count
  }
}

/// Sums up a catalog's photos.
private struct CentreSum {
  /// A mean of fewer texts leans on the mean class name.
  private static let priorTexts: Float = 30

  private var shares: [Double] = []
  private var colours: [Double] = []
  private var squares: [Double] = []
  private var text: [Double] = []
  private var photos = 0
  private var texts = 0

  mutating func add(_ shares: [Float], _ colours: [Float], _ text: [Float]?) {
    if let text {
      if self.text.isEmpty { self.text = text.map { _ in 0 } }
      texts += 1
      for (index, value) in text.enumerated() { self.text[index] += Double(value) }
    }
    if photos == 0 {
      self.shares = shares.map { _ in 0 }
      self.colours = colours.map { _ in 0 }
      squares = self.colours
    }
    guard shares.count == self.shares.count, colours.count == self.colours.count else { return }
    photos += 1
    for (index, value) in shares.enumerated() { self.shares[index] += Double(value) }
    for (index, value) in colours.enumerated() {
      self.colours[index] += Double(value)
      squares[index] += Double(value) * Double(value)
    }
  }

  func centre(classes: ClassVocabulary) -> ShopSpace.Centre {
    let count = Double(max(1, photos))
    let variances = zip(squares, colours).map { max(0, $0 / count - ($1 / count) * ($1 / count)) }
    let own = self.text.count == classes.vectors.columns ? Float(texts) / (Float(texts) + Self.priorTexts) : 0
    var text = [Float](repeating: 0, count: classes.vectors.columns)
    for row in 0..<classes.vectors.rows {
      for (column, value) in classes.vectors.row(row).enumerated() {
        text[column] += (1 - own) * value / Float(classes.vectors.rows)
      }
    }
    if own > 0 {
      for column in text.indices { text[column] += own * Float(self.text[column] / Double(texts)) }
    }
    return ShopSpace.Centre(
      shares: shares.map { Float($0 / count) }, text: text, colours: colours.map { Float($0 / count) },
      deviation: Float((variances.reduce(0, +) / Double(max(1, variances.count))).squareRoot()), photos: photos)
  }
}
