import Foundation
import Records

/// A shop with labels, whose store each cut starts from a copy of.
struct Decided {
  let shop: Shop
  let stocked: URL
  let labels: [Label]

  init(house: House, name: String, pairs: Int, isBare: Bool = false) throws {
    shop = try Shop(in: house.folder.appendingPathComponent("\(name)-shop"), pairs: pairs, photos: 8, isBare: isBare)
    let room = try house.room("\(name)-stock")
    stocked = room.storeFile
    let (store, catalog) = try shop.stock(stocked)
    try shop.decide(pairs, in: store, catalog)
    labels = try store.labels(in: catalog)
  }

  func room(_ house: House, _ name: String) throws -> Room {
    let room = try house.room(name)
    _ = try Store(at: stocked).backUp(to: room.storeFile)
    return room
  }

  /// - Returns: what is wrong with the labels.
  func problems(in file: URL) throws -> [String] {
    var examination = try Examination(file)
    let found = try examination.labels(of: shop.folder)
    return (found == labels ? [] : ["\(found.count) labels of \(labels.count), or others"]) + examination.problems
  }
}
