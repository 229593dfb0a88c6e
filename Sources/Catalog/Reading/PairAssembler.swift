/// Makes pairs of drafts: finds their photos, composes their specs, lists what is wrong.
struct PairAssembler: ~Copyable {
  private var pairs = PairList.Builder()
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
    guard let pair = pair(of: draft) else { return }
    pairs.add(pair)
    products.append(draft.product)
  }

  /// Makes one pair, which names its own product.
  /// - Returns: `nil` where something is wrong, which is among the faults then.
  mutating func pair(of draft: PairDraft) -> Pair? {
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
    if length > Pair.longestSpec {
      let isColumns = draft.text.unicodeScalars.count <= Pair.longestSpec
      faults.append(fault(.specTooLong(length, column: isColumns ? composer.longestColumn : nil)))
    }
    switch finder.find(draft.image) {
    case .failure(let reason):
      faults.append(fault(reason.kind))
      return nil
    case .success(let path):
      guard faults.count == before else { return nil }
      if keepsOrigins { origins[id] = SpecOrigin(draft, composer) }
      return Pair(
        id: id, image: draft.image, path: path, spec: spec, product: draft.product ?? id,
        attributes: composer.attributes, line: draft.line)
    }
  }

  /// The pairs, each with its group's product: what the group's first pair calls it, else that pair's id.
  func groupedPairs() -> PairList {
    let twins = PhotoTwins.groups(of: pairs.photoPaths)
    let groups = ProductGroups(products: products, photos: pairs.photoNumbers.map { twins[Int($0)] })
    return pairs.list(leaders: groups.leaders)
  }
}
