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
  func index(_ pairs: [Pair]) async throws -> SearchIndex? {
    let photos = pairs.map { PhotoIdentity(of: $0.photo) }
    guard
      let survey = try await auditor.survey(Worklist(pairs: pairs, photos: photos, recipe: "", known: [:]))
    else { return nil }
    let claims = pairs.map(survey.reader.claims(of:))
    let texts = claims.map { TextMean.of($0, vectors: survey.vectors) }
    let step = max(1, (pairs.count + PhotoTextRidge.mostPhotos - 1) / PhotoTextRidge.mostPhotos)

    var sum = CentreSum()
    var pupils: [SearchLesson.Pupil] = []
    let isSeen = try await look(
      at: pairs, photos, describing: { $0 % step == 0 },
      take: { index, glance in
        sum.add(glance.shares, glance.colours)
        if let descriptor = glance.descriptor {
          pupils.append(.init(index: index, descriptor: descriptor, text: texts[index], product: pairs[index].product))
        }
      })
    guard isSeen else { return nil }
    let centre = sum.centre(texts: texts.compactMap(\.self), classes: model.classes)
    let lesson = SearchLesson(pupils, textMean: centre.text, prior: model.map)
    let space = ShopSpace(centre: centre, model: model, learnedShare: lesson.share)

    var rows: [Int] = []
    var hashes: [String] = []
    var photoVectors: [[Float]] = []
    var specVectors: [[Float]] = []
    let nothing = [Float](repeating: 0, count: space.width)
    let isPlaced = try await look(
      at: pairs, photos, describing: { lesson.placed[$0] == nil },
      take: { index, glance in
        let learned = lesson.placed[index] ?? glance.descriptor.flatMap(lesson.place)
        rows.append(index)
        hashes.append(glance.hash)
        photoVectors.append(space.photo(shares: glance.shares, learned: learned, colours: glance.colours))
        specVectors.append(space.text(claims[index], vectors: survey.vectors) ?? nothing)
      })
    guard isPlaced else { return nil }
    return SearchIndex(
      centre: centre, context: survey.context, map: lesson.map, learnedShare: lesson.share, rows: rows, hashes: hashes,
      photos: HalfMatrix(photoVectors), specs: HalfMatrix(specVectors))
  }

  private struct Glance: Sendable {
    let hash: String
    let shares: [Float]
    let colours: [Float]
    let descriptor: [Float]?
  }

  /// - Parameter describing: whose descriptors are wanted; they are ten times as large as the rest.
  /// - Returns: whether all were seen; photos that can't be read are left out.
  private func look(
    at pairs: [Pair], _ photos: [PhotoIdentity], describing: @escaping @Sendable (Int) -> Bool,
    take: (Int, Glance) -> Void
  ) async throws -> Bool {
    let progress = Counter(.seeing, pairs.count, auditor.report)
    let seer = auditor.seer
    let table = model.table
    let count = try await auditor.crew.run(
      pairs.count,
      work: { index -> Glance? in
        defer { progress.count() }
        guard let hash = try? photos[index].hash() else { return nil }
        do {
          let features = try seer.features(of: pairs[index].photo, hash: hash)
          return Glance(
            hash: hash, shares: ClassDirection.shares(of: features.classes),
            colours: ShopSpace.colours(of: features, table: table),
            descriptor: describing(index) ? ViewDescriptor.of(features) : nil)
        } catch  where PairFault.message(of: error) != nil {
          return nil
        }
      },
      take: { if let glance = $1 { take($0, glance) } })
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
  private var photos = 0

  mutating func add(_ shares: [Float], _ colours: [Float]) {
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

  func centre(texts: [[Float]], classes: ClassVocabulary) -> ShopSpace.Centre {
    let count = Double(max(1, photos))
    let variances = zip(squares, colours).map { max(0, $0 / count - ($1 / count) * ($1 / count)) }
    let own = Float(texts.count) / (Float(texts.count) + Self.priorTexts)
    var text = [Float](repeating: 0, count: classes.vectors.columns)
    for row in 0..<classes.vectors.rows {
      for (column, value) in classes.vectors.row(row).enumerated() {
        text[column] += (1 - own) * value / Float(classes.vectors.rows)
      }
    }
    for vector in texts where vector.count == text.count {
      for column in text.indices { text[column] += own * vector[column] / Float(texts.count) }
    }
    return ShopSpace.Centre(
      shares: shares.map { Float($0 / count) }, text: text, colours: colours.map { Float($0 / count) },
      deviation: Float((variances.reduce(0, +) / Double(max(1, variances.count))).squareRoot()), photos: photos)
  }
}
