import Features
import Foundation
import Learning
import Testing

@Suite struct RetrievalTests {
  /// Noise with a lead of 0.375 for a photo's own captions; exact in single precision, the same as in the script below.
  private func similarities(photos: Int) -> Matrix {
    var generator = SplitMix64(seed: 7)
    var matrix = Matrix(rows: photos, columns: 5 * photos)
    for photo in 0..<photos {
      for caption in 0..<5 * photos {
        let noise = Float(generator.next() >> 48) / 65536
        matrix.values[photo * matrix.columns + caption] = noise + (caption / 5 == photo ? 0.375 : 0)
      }
    }
    return matrix
  }

  private func close(_ figure: Estimate?, _ expected: Double) -> Bool {
    figure.map { abs($0.value - expected) < 1e-12 } ?? false
  }

  /// Expected by numpy 2.4.6 and scikit-learn 1.9.1, `S` being the matrix above (SplitMix64 in Python):
  /// ```
  /// def vse(S):  # as evaluation.py of VSE++ ranks (Faghri et al. 2018)
  ///     n = len(S); r = np.zeros(n); t = np.zeros(5*n)
  ///     for i in range(n):
  ///         order = np.argsort(S[i])[::-1]
  ///         r[i] = min(np.where(order == j)[0][0] for j in range(5*i, 5*i+5))
  ///     for j in range(5*n): t[j] = np.where(np.argsort(S[:, j])[::-1] == j//5)[0][0]
  ///     f = lambda r: [np.mean(r < k) for k in (1, 5, 10)] + [np.floor(np.median(r)) + 1]
  ///     return f(r) + f(t)
  /// vse(S)  # .95, .9667, .9833, 1, .4, .44, .54, 8
  /// [sklearn.metrics.top_k_accuracy_score(np.repeat(np.arange(60), 5), S.T, k=k) for k in (1, 5, 10)]  # .4, .44, .54
  /// np.mean([vse(S[a:a+20, 5*a:5*a+100]) for a in (0, 20, 40)], 0)  # .95, .9833, .9833, 1, .4233, .66, .87, 3.3333
  /// ```
  @Test func `recalls and medians are numpy's`() {
    let matrix = similarities(photos: 60)
    let ranks = RetrievalRanks(matrix, owners: (0..<300).map { $0 / 5 })
    let figures = RetrievalFigures([ranks], bootstrap: Bootstrap(resamples: 50))
    #expect(close(figures.photoToText.recallAt1, 0.95))
    #expect(close(figures.photoToText.recallAt5, 58.0 / 60))
    #expect(close(figures.photoToText.recallAt10, 59.0 / 60))
    #expect(close(figures.textToPhoto.recallAt1, 0.4))
    #expect(close(figures.textToPhoto.recallAt5, 0.44))
    #expect(close(figures.textToPhoto.recallAt10, 0.54))
    #expect(figures.photoToText.medianRank == 1 && figures.textToPhoto.medianRank == 8)
    #expect(close(figures.recallSum, 100 * (0.95 + 58.0 / 60 + 59.0 / 60 + 0.4 + 0.44 + 0.54)))
    #expect(figures.photos == 60 && figures.captions == 300 && figures.galleries == 1)
  }

  @Test func `folds are galleries of their own and their recalls the mean`() throws {
    let matrix = similarities(photos: 60)
    let galleries = RetrievalRanks.galleries(captionCounts: [Int](repeating: 5, count: 65), size: 20)
    #expect(galleries.map(\.photos) == [0..<20, 20..<40, 40..<60], "the rest of five fills no gallery")
    let ranks = galleries.map { gallery in
      let values = gallery.photos.flatMap { matrix.row($0)[($0 * 300 + gallery.captions.lowerBound)...].prefix(100) }
      return RetrievalRanks(Matrix(rows: 20, columns: 100, values: values), owners: (0..<100).map { $0 / 5 })
    }
    let figures = RetrievalFigures(ranks, bootstrap: Bootstrap(resamples: 50))
    #expect(close(figures.photoToText.recallAt1, 0.95) && close(figures.photoToText.recallAt5, 59.0 / 60))
    #expect(close(figures.textToPhoto.recallAt1, 127.0 / 300) && close(figures.textToPhoto.recallAt5, 0.66))
    #expect(close(figures.textToPhoto.recallAt10, 0.87))
    #expect(abs(figures.textToPhoto.medianRank - 10.0 / 3) < 1e-12)
    #expect(figures.galleries == 3 && figures.photos == 60)
    let recall = try #require(figures.textToPhoto.recallAt1)
    #expect(recall.low < recall.value && recall.value < recall.high)
  }

  @Test func `what can't tell photos apart finds nothing`() {
    let flat = RetrievalRanks(Matrix(rows: 3, columns: 3, values: [Float](repeating: 1, count: 9)), owners: [0, 1, 2])
    #expect(flat.photoToText == [3, 3, 3] && flat.textToPhoto == [3, 3, 3])
    let broken = RetrievalRanks(
      Matrix(rows: 2, columns: 2, values: [.nan, 0, .nan, .nan]), owners: [0, 1])
    #expect(broken.photoToText == [2, 2] && broken.textToPhoto == [2, 2])
  }

  @Test func `a photo is answered by its best caption, captions may differ in number`() {
    let ranks = RetrievalRanks(
      Matrix(rows: 2, columns: 3, values: [0.1, 0.9, 0.5, 0.2, 0.3, 0.4]), owners: [0, 0, 1])
    #expect(ranks.photoToText == [1, 1])
    #expect(ranks.textToPhoto == [2, 1, 2])
    #expect(
      RetrievalRanks.galleries(captionCounts: [2, 1, 3], size: nil).map(\.captions) == [0..<6])
  }
}
