import Auditing
import Foundation
import Learning
import Perception
import Review

extension FuzzTarget {
  /// The YAML files: `t`heme, `k`eys, an `e`ncoder's description, a training's `c`onfiguration, a corpus' `m`anifest.
  static func settings() throws -> FuzzTarget {
    let folder = try ScratchFolder()
    return FuzzTarget("settings", longest: 16_384) { input in
      guard let input = ChosenInput(input) else { return [] }
      let file = folder.write(input.content, as: "settings.yaml")
      switch input.kind {
      case "t": _ = try? ThemeFile(file).read()
      case "k": _ = try? KeyFile(file).read()
      case "e": _ = try? EncoderDescription(contentsOf: file)
      case "c": _ = try? MatcherConfiguration(yaml: input.text, file: "settings.yaml")
      case "m": _ = try? CorpusManifest.read(at: file, environment: [:])
      default: break
      }
      return []
    }
  }
}
