/// One setting of a configuration: how its text becomes a value, and back.
package struct MatcherSetting: Sendable {
  package let key: String
  /// What it takes, for an error: "a number from 0 to 1".
  package let expected: String
  /// - Returns: `false` where the text is no such value.
  package let set: @Sendable (_ values: [String], _ configuration: inout MatcherConfiguration) -> Bool
  /// The value as it is written.
  package let text: @Sendable (MatcherConfiguration) -> String
}

extension MatcherConfiguration {
  /// All settings in the order in which they are printed.
  package static var settings: [MatcherSetting] {
    [
      integer("width", \.width, 1...1024), integer("cellComponents", \.cellComponents, 1...512),
      integer("middleComponents", \.middleComponents, 1...512), number("localShare", \.localShare, 0...1),
      flag("usesColours", \.usesColours), flag("usesClassNames", \.usesClassNames),
      seed, integer("batch", \.batch, 2...1024), integer("epochs", \.epochs, 1...1000),
      number("rate", \.rate, 0...1), integer("warmUpSteps", \.warmUpSteps, 1...1_000_000),
      number("weightDecay", \.weightDecay, 0...1), number("clipping", \.clipping, 0.001...1000),
      integer("patience", \.patience, 1...1000), number("hiddenDropout", \.hiddenDropout, 0...0.9),
      number("globalDropout", \.globalDropout, 0...0.9), number("wordDropout", \.wordDropout, 0...0.9),
      number("wordNoise", \.wordNoise, 0...10), number("cellMasking", \.cellMasking, 0...0.9),
      integer("negatives", \.negatives, 0...64), flag("usesPositives", \.usesPositives),
      number("phraseDropping", \.phraseDropping, 0...0.95), integer("appendedPhrases", \.appendedPhrases, 0...16),
      integer("contrasts", \.contrasts, 1...256), number("typeIWeight", \.typeIWeight, 0...10),
      number("typeIIAndIIIWeight", \.typeIIAndIIIWeight, 0...10), number("contrastWeight", \.contrastWeight, 0...10),
      number("sharpness", \.sharpness, 0.1...100), list("withoutSources", \.withoutSources),
      list("withoutColoursOf", \.withoutColoursOf),
      number("withoutKinds", \.withoutKinds, 0...0.9),
    ]
  }

  // Key paths of this struct hold nothing, but the compiler can't know that.
  private typealias Path<Value> = any WritableKeyPath<MatcherConfiguration, Value> & Sendable

  private static func integer(_ key: String, _ path: Path<Int>, _ range: ClosedRange<Int>) -> MatcherSetting {
    MatcherSetting(
      key: key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      set: { values, configuration in
        guard values.count == 1, let value = Int(values[0]), range.contains(value) else { return false }
        configuration[keyPath: path] = value
        return true
      }, text: { String($0[keyPath: path]) })
  }

  private static func number(_ key: String, _ path: Path<Double>, _ range: ClosedRange<Double>) -> MatcherSetting {
    MatcherSetting(
      key: key, expected: "a number from \(range.lowerBound) to \(range.upperBound)",
      set: { values, configuration in
        guard values.count == 1, let value = Double(values[0]), range.contains(value) else { return false }
        configuration[keyPath: path] = value
        return true
      }, text: { String($0[keyPath: path]) })
  }

  private static func flag(_ key: String, _ path: Path<Bool>) -> MatcherSetting {
    MatcherSetting(
      key: key, expected: "true or false",
      set: { values, configuration in
        guard values.count == 1, let value = Bool(values[0]) else { return false }
        configuration[keyPath: path] = value
        return true
      }, text: { String($0[keyPath: path]) })
  }

  private static func list(_ key: String, _ path: Path<[String]>) -> MatcherSetting {
    MatcherSetting(
      key: key, expected: "a list of names",
      set: { values, configuration in
        configuration[keyPath: path] = values
        return true
      }, text: { "[\($0[keyPath: path].joined(separator: ", "))]" })
  }

  private static var seed: MatcherSetting {
    MatcherSetting(
      key: "seed", expected: "a whole number from 0 on",
      set: { values, configuration in
        guard values.count == 1, let value = UInt64(values[0]) else { return false }
        configuration.seed = value
        return true
      }, text: { String($0.seed) })
  }
}
