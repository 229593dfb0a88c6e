import Foundation
import GRDB

extension Database.BusyMode {
  /// Tries again every millisecond or two for so many seconds.
  ///
  /// SQLite's own timeout sleeps up to 100 ms between tries and so hardly ever meets a gap between the writes of
  /// another busy process: an operator's key would wait for seconds.
  static func patient(for seconds: TimeInterval) -> Self {
    .callback { tries in
      if Double(tries) * 0.0015 >= seconds { return false }
      usleep(.random(in: 1_000...2_000))
      return true
    }
  }
}
