import Auditing
import Testing

@Suite struct CatalogFoldsTests {
  @Test func `pairs of one product or one photo are in one fold, however they are chained`() {
    // a-b by product, b-c by photo, c-d by product.
    let products = ["a", "a", "c", "c", "e", "f"]
    let photos = ["1", "2", "2", "4", "5", "6"]
    let folds = CatalogFolds(products: products, photos: photos, count: 5)
    #expect(folds.products == 3)
    #expect(Set(["1", "2", "4"].map(folds.fold(ofPhoto:))).count == 1)
  }

  @Test func `folds are of about one size and do not depend on the order`() {
    let names = (0..<1000).map { "photo \($0)" }
    let folds = CatalogFolds(products: names, photos: names, count: 5)
    let sizes = Dictionary(grouping: names, by: folds.fold(ofPhoto:)).mapValues(\.count)
    #expect(sizes.count == 5 && sizes.values.allSatisfy { (140...260).contains($0) })
    let reversed = CatalogFolds(products: names.reversed(), photos: names.reversed(), count: 5)
    #expect(names.allSatisfy { folds.fold(ofPhoto: $0) == reversed.fold(ofPhoto: $0) })
  }
}
