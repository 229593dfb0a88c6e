import Catalog
import Claims
import Features
import Matching

/// One pair through the last stages: what was seen and read of it, judged.
struct PairAssessor: Sendable {
  let seer: Seer
  let reader: SpecReader
  let judges: CatalogJudges
  let vectors: CatalogVectors
  /// By the encoder's name.
  let prompts: [String: TextVectors]
  let settings: JudgeSettings

  /// - Parameter seen: what was seen of the photo before, if it was looked at.
  /// - Throws: only what would meet every other pair too.
  func audit(_ pair: Pair, photo: PhotoIdentity, seen: Result<PhotoFeatures, any Error>? = nil) throws -> Audit {
    let judge = judges.judge(ofPhoto: photo.key)
    do {
      let input = try input(of: pair, photo: photo, seen: seen)
      let judgement = seer.clock.measure(.judge) { judge.judge(input, settings: settings) }
      return Audit(pair, named(judgement, for: pair), model: judge.version)
    } catch {
      guard let message = PairFault.message(of: error) else { throw error }
      return Audit(pair, error: message, model: judge.version)
    }
  }

  /// What was observed, in the words of the spec's language.
  private func named(_ judgement: Judgement, for pair: Pair) -> Judgement {
    func name(_ term: String, _ facet: Facet) -> String {
      seer.instruments.claims.name(of: term, facet: facet, in: pair.spec) ?? term
    }
    var judgement = judgement
    for place in judgement.phrases.indices {
      let facet = judgement.phrases[place].facet
      judgement.phrases[place].observed = judgement.phrases[place].observed.map { name($0, facet) }
      for rival in judgement.phrases[place].alternatives.indices {
        judgement.phrases[place].alternatives[rival].text = name(
          judgement.phrases[place].alternatives[rival].text, facet)
      }
    }
    return judgement
  }

  func input(
    of pair: Pair, photo: PhotoIdentity, seen: Result<PhotoFeatures, any Error>? = nil
  ) throws -> PairInput {
    let hash = try photo.hash()
    let claims = seer.clock.measure(.claims) { reader.claims(of: pair) }
    let features = try seen?.get() ?? seer.features(of: pair.photo, hash: hash)
    let lines =
      SpecReader.wantsPrint(claims) ? try seer.lines(in: pair.photo, hash: hash, features: features) : nil
    return PairInput(
      claims: claims, photo: features, print: lines, text: vectors.covering(claims),
      encoders: try seer.views(of: pair.photo, hash: hash, prompts: prompts))
  }
}

extension Audit {
  init(_ pair: Pair, _ judgement: Judgement, model: String) {
    self.init(
      id: pair.id, image: pair.image, spec: pair.spec, model: model, risk: judgement.risk, verdict: judgement.verdict,
      similarity: judgement.similarity, asymmetry: judgement.asymmetry, phrases: judgement.phrases)
  }

  init(_ pair: Pair, error: String, model: String) {
    self.init(id: pair.id, image: pair.image, spec: pair.spec, model: model, verdict: .error, error: error)
  }
}
