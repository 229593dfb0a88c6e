import Foundation

/// What the figures were measured on.
enum Machine {
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  static var description: String {
    let processor = value(of: "model name", in: "/proc/cpuinfo") ?? "unknown processor"
    let flags = value(of: "flags", in: "/proc/cpuinfo")?.split(separator: " ") ?? []
    let known = ["avx2", "avx512f", "avx512_bf16", "amx_bf16"].filter { flags.contains(Substring($0)) }
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
    let system = value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")?.filter { $0 != "\"" } ?? "Linux"
    let kernel = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first ?? "?"
    return "\(processor), \(cores) cores (\(known.joined(separator: " "))), \(String(format: "%.0f", memory)) GB, "
      + "\(system), kernel \(kernel.trimmingCharacters(in: .whitespacesAndNewlines)); load before the run \(load); "
      + (Energy() == nil ? "no energy counters (RAPL) to read" : "energy by RAPL")
  }

  private static func value(of key: String, in file: String, separator: Character = ":") -> String? {
    let lines = ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.first { $0.hasPrefix(key) }?.split(separator: separator, maxSplits: 1).last
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
