import Foundation
import Records
import Review

/// Who a command acts for.
enum Operator {
  /// The environment's, the one that a review asked for, or the login.
  static func name(in store: Store, environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    let login = NSUserName()
    let stored = try? store.setting("operator", of: login)
    return OperatorName(flag: nil, environment: environment, stored: stored ?? nil, login: login).name
  }
}
