import Claims
import Features
import Foundation
import Learning
import Matching
import Testing

@Suite struct ResidualTests {
  private static let (dimensions, textSize) = (6, 5)

  private static func vector(_ count: Int, _ generator: inout SplitMix64) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
  }

  /// Claims of three words; the photo contradicts one where its first number is negative, which the head does not know.
  private static func lessons(_ count: Int, seed: UInt64 = 3) -> [ResidualLesson] {
    var generator = SplitMix64(seed: seed)
    let words = (0..<3).map { _ in vector(textSize, &generator) }
    return (0..<count).map { index in
      let photo = vector(dimensions, &generator)
      let own = index % 3
      return ResidualLesson(
        question: HeadQuestion(
          facet: .kind, channel: "head.kind.seen", photo: photo, word: words[own],
          rivals: words.indices.filter { $0 != own }.map { words[$0] },
          score: Double.random(in: -1...1, using: &generator),
          rivalScores: (0..<2).map { _ in Double.random(in: -1...1, using: &generator) }),
        isContradicted: (photo[0] < 0) == (own == 0), weight: 0.7, offset: 0.3)
    }
  }

  @Test func `gradients are those of finite differences`() throws {
    let loss = try #require(ResidualLoss(Self.lessons(20), rank: 2))
    var generator = SplitMix64(seed: 9)
    let a = Self.vector(Self.dimensions * 2, &generator).map { $0 * 0.2 }
    let b = Self.vector(Self.textSize * 2, &generator).map { $0 * 0.2 }
    let result = loss(a: a, b: b)
    let step: Float = 1e-2
    for index in a.indices {
      var (up, down) = (a, a)
      up[index] += step
      down[index] -= step
      let slope = (loss(a: up, b: b).loss - loss(a: down, b: b).loss) / (2 * step)
      // Single precision over a step of 0.01: rounding leaves about 1e-5, the third derivative about 1e-3.
      #expect(abs(slope - result.photo[index]) < 5e-3)
    }
    for index in b.indices {
      var (up, down) = (b, b)
      up[index] += step
      down[index] -= step
      let slope = (loss(a: a, b: up).loss - loss(a: a, b: down).loss) / (2 * step)
      #expect(abs(slope - result.text[index]) < 5e-3)
    }
  }

  @Test func `without a residual the loss is that of the head alone`() throws {
    let lessons = Self.lessons(10)
    let loss = try #require(ResidualLoss(lessons, rank: 2))
    let zero = loss(
      a: [Float](repeating: 1, count: Self.dimensions * 2), b: [Float](repeating: 0, count: Self.textSize * 2)
    ).loss
    let expected =
      lessons.reduce(0.0) { sum, lesson in
        let question = lesson.question
        let margin = question.score - log(question.rivalScores.reduce(0) { $0 + exp($1) })
        let odds = lesson.offset + lesson.weight * margin
        return sum + log1p(exp(lesson.isContradicted ? odds : -odds))
      } / 10
    #expect(abs(Double(zero) - expected) < 1e-5)
  }

  /// A replay set of two shops' photos, each of one of the words "cup", "chair", "lamp".
  private static func replay(_ head: FacetHead) throws -> HeadReplay {
    var generator = SplitMix64(seed: 21)
    var corpus = HeadCorpus()
    let words = ["cup", "chair", "lamp"].map {
      HeadWord(facet: .kind, term: $0, vector: vector(textSize, &generator).map { $0 * 0.3 })
    }
    for index in 0..<120 {
      var photo = vector(dimensions, &generator)
      photo[1 + index % 3] += 2
      corpus.add(photo, words: [words[index % 3]], source: "shop")
    }
    return try #require(HeadReplay(corpus, facet: .kind, head: head, taxonomy: .flat))
  }

  private static func head() -> FacetHead {
    var generator = SplitMix64(seed: 31)
    return FacetHead(
      photo: Matrix(rows: dimensions, columns: 3, values: vector(dimensions * 3, &generator).map { $0 * 0.3 }),
      text: Matrix(rows: textSize, columns: 3, values: vector(textSize * 3, &generator).map { $0 * 0.3 }),
      centre: [Float](repeating: 0, count: textSize))
  }

  @Test func `a residual learns what the head does not know, remembers the replay set, and is the same again`() throws {
    let replay = try Self.replay(Self.head())
    let lessons = Self.lessons(300)
    var rules = AdaptationRules()
    rules.residualSteps = 200
    rules.residualRate = 1e-2
    let trainer = ResidualTrainer(rules: rules, seed: 1)
    let residual = try #require(trainer.residual(from: lessons, replay: replay))
    let loss = try #require(ResidualLoss(lessons, rank: rules.residualRank))
    let before = loss(a: residual.photo.values, b: residual.text.values.map { _ in 0 }).loss
    #expect(loss(a: residual.photo.values, b: residual.text.values).loss < before - 0.05)
    let (old, new) = (try #require(replay.figure()), try #require(replay.figure(with: residual)))
    #expect(new > old - 0.01)
    #expect(try #require(trainer.residual(from: lessons, replay: replay)) == residual)
  }

  @Test func `too few claims, or none that is contradicted, teach no head`() throws {
    let replay = try Self.replay(Self.head())
    let trainer = ResidualTrainer(rules: AdaptationRules(), seed: 1)
    #expect(trainer.residual(from: Self.lessons(59), replay: replay) == nil)
    #expect(trainer.residual(from: Self.lessons(300).filter { !$0.isContradicted }, replay: replay) == nil)
    #expect(trainer.residual(from: Self.lessons(300), replay: nil) == nil)
    #expect(trainer.residual(from: Self.lessons(300), replay: replay, isStopped: { true }) == nil)
  }

  @Test func `a head with a residual scores by both`() {
    let head = Self.head()
    var generator = SplitMix64(seed: 41)
    let residual = FacetHead(
      photo: Matrix(rows: Self.dimensions, columns: 1, values: Self.vector(Self.dimensions, &generator)),
      text: Matrix(rows: Self.textSize, columns: 1, values: Self.vector(Self.textSize, &generator)),
      centre: [Float](repeating: 0, count: Self.textSize))
    let (photo, word) = (Self.vector(Self.dimensions, &generator), Self.vector(Self.textSize, &generator))
    func score(_ head: FacetHead) -> Double {
      FacetHead.score(head.key(ofPhoto: photo) ?? [], head.key(ofWord: word) ?? [])
    }
    #expect(abs(score(head.adding(residual)) - score(head) - score(residual)) < 1e-4)
  }
}
