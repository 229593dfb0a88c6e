import Foundation

/// The processor's own energy counters (RAPL, `/sys/class/powercap`), where the system shows them to this user.
struct Energy {
  private struct Counter {
    let file: URL
    /// In microjoules; the counter begins anew there.
    let range: Double
  }

  private let counters: [Counter]

  /// `nil` in most virtual machines, and for users who may not read them.
  init?(folder: URL = URL(fileURLWithPath: "/sys/class/powercap")) {
    let domains = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // A package holds its parts: only names with one colon are whole packages.
    counters = domains.filter { $0.count(where: { $0 == ":" }) == 1 }.compactMap { domain in
      let place = folder.appendingPathComponent(domain)
      let file = place.appendingPathComponent("energy_uj")
      guard Self.number(in: file) != nil else { return nil }
      return Counter(file: file, range: Self.number(in: place.appendingPathComponent("max_energy_range_uj")) ?? 0)
    }
    if counters.isEmpty { return nil }
  }

  /// Microjoules of each package.
  func read() -> [Double] { counters.map { Self.number(in: $0.file) ?? 0 } }

  /// Joules since an earlier reading of all packages together.
  func joules(since earlier: [Double]) -> Double {
    zip(zip(read(), earlier), counters).reduce(0) { sum, each in
      let used = each.0.0 - each.0.1
      return sum + (used < 0 ? used + each.1.range : used) / 1e6
    }
  }

  private static func number(in file: URL) -> Double? {
    (try? String(contentsOf: file, encoding: .utf8)).flatMap {
      Double($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}
