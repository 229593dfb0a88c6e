import Foundation

/// What was found, as tables.
struct ColdReport {
  let photos: Int
  let threads: Int
  let kantei: ScoreRun
  let bare: BareRun
  let python: Child.Result

  var comparison: String {
    var table = Table([
      "", "pairs/s", "of the bound", "processor ms a pair", "of the bound", "peak memory MB",
      "cores in use, mean", "all \(threads) in use",
      "J a pair",
    ])
    func add(_ name: String, _ usage: Usage, _ result: Child.Result?) {
      table.add([
        name, format(Double(photos) / usage.wall, 2), format(bare.bound.wall / usage.wall, 2),
        format(1000 * usage.processor / Double(photos), 1), format(bare.bound.processor / usage.processor, 2),
        result.map { format(Double($0.usage.peakMemory) / 1e6, 0) } ?? "",
        format(usage.processor / usage.wall, 2),
        result.map { format(100 * $0.share(withCores: threads), 0) + " %" } ?? "",
        usage.joules.map { format($0 / Double(photos), 2) } ?? "not readable",
      ])
    }
    add("the bound: decode, networks, text, OCR, each alone", bare.bound, nil)
    add("the same with all of the photo encoder", bare.rooms, nil)
    add("`kantei score`", kantei.result.usage, kantei.result)
    add("Python (Pillow, OpenVINO, NumPy): features only", python.usage, python)
    let rate = python.usage.wall / kantei.result.usage.wall
    let memory = Double(kantei.result.usage.peakMemory) / Double(max(1, python.usage.peakMemory))
    return table.text
      + "\n\nKantei against Python: \(format(rate, 2))x the rate, "
      + "\(format(python.usage.processor / kantei.result.usage.processor, 2))x a processor second's worth, "
      + "\(format(memory, 2))x the memory\n"
  }

  /// Where the workers' time goes: it sums to about threads x wall.
  var stages: String {
    var table = Table(["stage of `kantei score`", "s, all workers", "ms a pair", "share"])
    let total = kantei.stages.reduce(0) { $0 + $1.seconds }
    for stage in kantei.stages {
      table.add([
        stage.name, format(stage.seconds, 2), format(1000 * stage.seconds / Double(photos), 2),
        format(100 * stage.seconds / total, 1) + " %",
      ])
    }
    let idle = Double(threads) * kantei.result.usage.wall - total
    table.add(["no stage (barriers, reading, writing)", format(idle, 2), format(1000 * idle / Double(photos), 2), ""])
    return table.text + "\n"
  }

  var bareStages: String {
    var table = Table(["stage run bare", "s", "processor ms a photo"])
    let stages = [
      ("decode to 320 px", bare.decode), ("EfficientNet-Lite2", bare.backbone), ("u2netp", bare.foreground),
      ("text encoder", bare.text), ("OCR", bare.print), ("all of the photo encoder", bare.features),
    ]
    for (name, usage) in stages {
      table.add([name, format(usage.wall, 2), format(1000 * usage.processor / Double(photos), 2)])
    }
    return table.text + "\n"
  }
}

/// A number for people.
func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
