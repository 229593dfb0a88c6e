internal import Features
internal import Matching

extension ReviewState {
  /// The photos that will be looked at soon, the soonest first: the current pair's, then the ways on from it that one
  /// key takes.
  public var upcoming: [PictureWish] {
    var wishes: [PictureWish] = []
    func add(_ audit: Audit?, phrase: Int?) {
      guard let audit, let pair = audit.id, !wishes.contains(where: { $0.request.pair == pair }) else { return }
      wishes.append(PictureWish(request: PhotoRequest(pair: pair), outlines: audit.outlines(selected: phrase)))
    }
    add(current, phrase: phrase)
    if let pair = currentPair, let region = selectedRegion {
      wishes.append(PictureWish(request: PhotoRequest(pair: pair, crop: region.padded), outlines: []))
    }
    var next: Int? = place
    var places: [Int?] = []
    // Beside others most of what comes next is theirs: eight who prepare three each would prepare everything eight times.
    let isAlone = others.isEmpty
    for _ in 0..<(isAlone ? 3 : 1) {
      next = next.flatMap { nextUndecided(after: $0) }
      places.append(next)
    }
    for way in places + (isAlone ? [place + 1, place - 1] : [place - 1]) {
      guard let way else { continue }
      let audit = audit(at: way)
      add(audit, phrase: audit.flatMap(Self.mostDoubtful))
    }
    add(rival, phrase: nil)
    return wishes
  }
}

/// A picture that is wanted: a photo and what is drawn on it.
public struct PictureWish: Sendable, Hashable {
  public let request: PhotoRequest
  public let outlines: [PictureSlot.Outline]

  public init(request: PhotoRequest, outlines: [PictureSlot.Outline] = []) {
    self.request = request
    self.outlines = outlines
  }
}

extension Audit {
  /// The regions of the phrases, the selected one last.
  func outlines(selected: Int?, redrawn: [Int: Region] = [:]) -> [PictureSlot.Outline] {
    let all = phrases.enumerated().compactMap { place, phrase in
      (redrawn[place] ?? phrase.region).map { region in
        PictureSlot.Outline(number: place + 1, region: region, role: phrase.role, isSelected: place == selected)
      }
    }
    return all.filter { !$0.isSelected } + all.filter(\.isSelected)
  }
}
