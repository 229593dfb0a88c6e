extension String {
  /// Some unicode scalars of a spec, as far as it reaches.
  func scalars(_ start: Int, _ end: Int) -> String {
    let view = unicodeScalars
    guard let first = view.index(view.startIndex, offsetBy: max(0, start), limitedBy: view.endIndex) else { return "" }
    let last = view.index(first, offsetBy: max(0, end - max(0, start)), limitedBy: view.endIndex) ?? view.endIndex
    return String(view[first..<last])
  }
}
