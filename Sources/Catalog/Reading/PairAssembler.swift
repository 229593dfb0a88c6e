import Foundation

/// Makes pairs of drafts: finds their photos, composes their specs, lists what is wrong.
struct PairAssembler {
  private(set) var pairs: [Pair] = []
  private(set) var faults: [CatalogFault] = []
  private var products: [String?] = []
  private var lines: [String: Int] = [:]
  private var finder: PhotoFinder
  private let keepsOrigins: Bool
  private let keepsIDs: Bool
  private(set) var origins: [String: SpecOrigin] = [:]

  /// - Parameter keepsIDs: whether ids stay as they are, control characters and all: for whoever joins by them.
  init(finder: PhotoFinder, keepsOrigins: Bool = false, keepsIDs: Bool = false) {
    self.finder = finder
    self.keepsOrigins = keepsOrigins
    self.keepsIDs = keepsIDs
  }

  mutating func add(_ draft: PairDraft) {
    let id = keepsIDs ? draft.id : draft.id.harmless
    let composer = SpecComposer(text: draft.text, claims: draft.claims)
    let spec = composer.spec
    let length = spec.unicodeScalars.count
    func fault(_ kind: CatalogFault.Kind) -> CatalogFault {
      CatalogFault(
        kind, line: draft.line, id: id.nonEmpty, image: draft.image,
        spec: length > Pair.longestSpec ? String(spec.unicodeScalars.prefix(Pair.longestSpec)) : spec)
    }
    let before = faults.count
    if id.isEmpty {
      faults.append(fault(.noID))
    } else if let first = lines[id] {
      faults.append(fault(.doubledID(firstLine: first)))
    } else {
      lines[id] = draft.line
    }
    if draft.text.isEmpty { faults.append(fault(.noSpec)) }
    if length > Pair.longestSpec { faults.append(fault(.specTooLong(length))) }
    switch finder.find(draft.image) {
    case .failure(let reason): faults.append(fault(reason.kind))
    case .success(let photo) where faults.count == before:
      pairs.append(
        Pair(
          id: id, image: draft.image, photo: photo, spec: spec, product: id, attributes: composer.attributes,
          line: draft.line))
      if keepsOrigins { origins[id] = SpecOrigin(draft, composer) }
      products.append(draft.product)
    case .success: break
    }
  }

  /// The pairs, each with its product's name.
  func groupedPairs() -> [Pair] {
    let groups = ProductGroups(ids: pairs.map(\.id), products: products, photos: pairs.map(\.photo))
    return zip(pairs, groups.names).map { pair, product in
      Pair(
        id: pair.id, image: pair.image, photo: pair.photo, spec: pair.spec, product: product,
        attributes: pair.attributes, line: pair.line)
    }
  }
}
