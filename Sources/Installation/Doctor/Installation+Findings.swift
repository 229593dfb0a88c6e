import Foundation

extension Installation {
  /// Whether what was installed and fetched is there, and whole: checks every file's SHA-256, which takes half a second.
  public func findings() -> [Finding] {
    [shipped, fetched("openvino/lib", named: "OpenVINO"), fetched("models", named: "models"), nouns, japanese]
  }

  private var shipped: Finding {
    let lexicons = resources.appendingPathComponent("lexicons")
    return (try? FileManager.default.contentsOfDirectory(atPath: lexicons.path))?.isEmpty == false
      ? Finding("resources", .ok, resources.path)
      : Finding("resources", .missing, "\(lexicons.path) is not there", mend: "make run, which builds them anew")
  }

  private func fetched(_ folder: String, named name: String) -> Finding {
    let mend = "make deps"
    let stamp: PartsStamp
    do {
      stamp = try PartsStamp(contentsOf: parts.appendingPathComponent("parts.json"))
    } catch {
      return Finding(name, .missing, "\(parts.path) was never finished", mend: mend)
    }
    let files = stamp.files.filter { $0.key.hasPrefix(folder + "/") }
    guard !files.isEmpty else { return Finding(name, .missing, "\(parts.path) holds none", mend: mend) }
    let wrong = files.filter { file, expected in !expected.isMet(by: parts.appendingPathComponent(file)) }.keys.sorted()
    guard let first = wrong.first else {
      return Finding(name, .ok, "\(files.count) files in \(parts.appendingPathComponent(folder).path)")
    }
    let rest = wrong.count > 1 ? " and \(wrong.count - 1) more" : ""
    let path = parts.appendingPathComponent(first).path
    return Finding(
      name, .missing, "\(path)\(rest) missing or not what was fetched",
      mend: "rm \(parts.appendingPathComponent("parts.json").path) && make deps")
  }

  private var nouns: Finding {
    let missing = ["data.noun", "index.noun"].first {
      !FileManager.default.isReadableFile(atPath: wordNet.appendingPathComponent($0).path)
    }
    guard let missing else { return Finding("WordNet", .ok, wordNet.path) }
    return Finding(
      "WordNet", .missing, "\(wordNet.appendingPathComponent(missing).path) is not there",
      mend: "sudo apt-get install wordnet-base")
  }

  /// Without these everything else works.
  private var japanese: Finding {
    let missing = missingJapaneseParts
    guard let first = missing.first else { return Finding("Japanese", .ok, "\(mecab.path), \(edict.path)") }
    return Finding(
      "Japanese", .poor, "\(first.file.path) is not there: Japanese specs are not read",
      mend: "sudo apt-get install \(missing.map(\.package).joined(separator: " "))")
  }
}
