import Auditing
import Testing

@Suite struct CatalogFoldsTests {
  @Test func `pairs of one product or one photo are in one fold, however they are chained`() {
    // a-b by product, b-c by photo, c-d by product.
    let products = ["a", "a", "c", "c", "e", "f"]
    let photos = [1, 2, 2, 4, 5, 6]
    let folds = CatalogFolds(products: products, photos: photos, name: { "photo \($0)" }, count: 5)
    #expect(folds.products == 3)
    #expect(Set([1, 2, 4].map { folds.fold(ofPhoto: "photo \($0)") }).count == 1)
  }

  @Test func `folds are of about one size and do not depend on the order`() {
    let names = (0..<1000).map { "photo \($0)" }
    let folds = CatalogFolds(products: names, photos: Array(names.indices), name: { names[$0] }, count: 5)
    let sizes = Dictionary(grouping: names, by: folds.fold(ofPhoto:)).mapValues(\.count)
    #expect(sizes.count == 5 && sizes.values.allSatisfy { (140...260).contains($0) })
    let reversed = CatalogFolds(
      products: names.reversed(), photos: names.indices.reversed(), name: { names[$0] }, count: 5)
    #expect(names.allSatisfy { folds.fold(ofPhoto: $0) == reversed.fold(ofPhoto: $0) })
  }

  @Test func `a group has the fold of its least photo, and counts once`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let count = Int.random(in: 1...120, using: &generator)
      let photos = (0..<count).map { _ in Int.random(in: 0..<count, using: &generator) }
      let products = (0..<count).map { _ in "product \(Int.random(in: 0..<count * 2, using: &generator))" }
      let folds = CatalogFolds(products: products, photos: photos, name: { "photo \($0)" }, count: 5)
      // The slow way: groups grow until none has a product or a photo of another.
      var group = Array(0..<count)
      var isDone = false
      while !isDone {
        isDone = true
        for one in 0..<count {
          for other in 0..<count where photos[one] == photos[other] || products[one] == products[other] {
            if group[one] > group[other] {
              group[one] = group[other]
              isDone = false
            }
          }
        }
      }
      #expect(folds.products == Set(group).count)
      for one in 0..<count {
        let names = (0..<count).filter { group[$0] == group[one] }.map { "photo \(photos[$0])" }
        let least = names.min() ?? ""
        let alone = CatalogFolds(products: [""], photos: [0], name: { _ in least }, count: 5)
        #expect(folds.fold(ofPhoto: "photo \(photos[one])") == alone.fold(ofPhoto: least))
      }
    }
  }
}
