extension PseudoTerminal {
  /// Reads until nothing has come for so long: what still comes then is no later key's.
  package func rest(milliseconds: Int32) { while pump(milliseconds: milliseconds) {} }

  /// Presses a key and reads frames up to the one that answers it.
  /// - Parameter isAnswer: a frame that came for another reason, as a clock's does, is none.
  /// - Returns: from the key to the answer's last byte; `nil` where none came for two seconds.
  package func frameTime(of key: String, where isAnswer: (PseudoTerminal) -> Bool) -> Duration? {
    let start = ContinuousClock.now
    let end = start + .seconds(2)
    type(key)
    while true {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else { return nil }
      guard pump(milliseconds: Int32(left.rounded(.up))) else { continue }
      var last = ContinuousClock.now
      // A frame is one write or several close together.
      while pump(milliseconds: 2) { last = .now }
      if isAnswer(self) { return last - start }
    }
  }
}
