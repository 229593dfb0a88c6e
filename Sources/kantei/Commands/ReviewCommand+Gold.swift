import ArgumentParser
import Auditing
import Catalog
import Foundation
import Learning
import Prose
import Records

extension ReviewCommand {
  /// Takes pairs with known answers, and says how many are mixed in.
  func setGold() throws {
    let environment = ProcessInfo.processInfo.environment
    let url = URL(fileURLWithPath: catalog)
    let contents = try gold.map { _ in
      try CatalogReader.read(at: url, images: images.map { URL(fileURLWithPath: $0) }, productColumn: productColumn)
    }
    let (store, id) = try NamedCatalog(path: catalog, name: nil, storeFile: storeFile(environment)).findOrMake()
    if let gold, let contents {
      let file = GoldFile(try TruthFile.read(at: URL(fileURLWithPath: gold)), for: contents.pairs)
      let stored = try store.add(file.answers, by: operatorName(in: store, environment: environment), in: id)
      StandardStreams.records.line(file.text(stored: stored))
    }
    if let goldShare { try store.setGoldShare(goldShare, in: id) }
    let share = try store.goldShare(in: id)
    StandardStreams.records.line(
      "\(try store.gold(in: id).count.counted("pair")) with a known answer; "
        + (share > 0
          ? "\((share * 100).formatted()) % of every queue" : "none is mixed in: --gold-share switches them on"))
  }
}
