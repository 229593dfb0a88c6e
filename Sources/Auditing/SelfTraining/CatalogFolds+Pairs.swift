import Catalog

extension CatalogFolds {
  /// Photos that can't be read teach nothing, and tie no pairs together.
  init(_ pairs: PairList, _ photos: PhotoIdentities, count: Int) {
    let (numbers, contents) = photos.numbered()
    self.init(
      products: pairs.lazy.map(\.product), photos: numbers,
      name: { number in
        if number < contents.count { return contents[number].hex }
        let place = number - contents.count
        return "\(pairs[place].id) \(photos[place].key)"
      }, count: count)
  }
}
