public import Foundation

/// Calibration examples on disk: NDJSON, one pair a line.
public enum MarginFile {
  public static func data(_ examples: [CalibrationExample]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var data = Data()
    for example in examples {
      data += try encoder.encode(example)
      data.append(UInt8(ascii: "\n"))
    }
    return data
  }

  public static func read(at file: URL) throws(TruthError) -> [CalibrationExample] {
    guard let content = try? Data(contentsOf: file) else { throw .unreadable(file: file.path) }
    var examples: [CalibrationExample] = []
    for (index, line) in content.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let example = try? JSONDecoder().decode(CalibrationExample.self, from: line) else {
        throw .line(file: file.path, number: index + 1, reason: "no line that `kantei train margins` writes")
      }
      examples.append(example)
    }
    return examples
  }
}
