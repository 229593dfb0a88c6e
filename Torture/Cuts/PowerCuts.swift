import Foundation

/// `kill -9` at moments drawn by lot, uniformly over how long each kind of work takes undisturbed.
struct PowerCuts {
  static let works: [any Work.Type] = [
    ReviewWork.self, ScoreWork.self, SelfTrainingWork.self, AdaptWork.self, ExportWork.self, FolderExportWork.self,
    ImportWork.self, BackupWork.self, MigrationWork.self,
  ]

  let house: House
  private var lots: Lots

  init(house: House, seed: UInt64) {
    self.house = house
    lots = Lots(seed: seed)
  }

  mutating func run(_ count: Int, works names: [String], _ minutes: Minutes) throws {
    let chosen = Self.works.filter { names.isEmpty || names.contains($0.name) }
    let weights = chosen.map { $0.weight }.reduce(0, +)
    minutes.note("power cuts")
    var total = 0
    for work in chosen {
      let share = max(1, Int((Double(count) * work.weight / weights).rounded()))
      total += share
      try run(work, share, minutes)
    }
    minutes.note("  \(total) kills in all")
  }

  private mutating func run(_ kind: any Work.Type, _ count: Int, _ minutes: Minutes) throws {
    var work = try kind.init(house: house)
    var wrong = 0
    for number in 0..<count {
      let delay = work.duration * Double.random(in: 0...1, using: &lots)
      let problems = try work.cut(after: delay)
      if !problems.isEmpty { wrong += 1 }
      minutes.fail(problems, at: "\(kind.name), kill \(number + 1) after \(Self.milliseconds(delay)) ms")
    }
    minutes.note(

      "  \(kind.name): \(count) kills within \(Self.milliseconds(work.duration)) ms, \(work.facts); \(wrong) of them with something wrong"
    )
  }

  private static func milliseconds(_ time: Duration) -> Int { Int(time / .milliseconds(1)) }
}
