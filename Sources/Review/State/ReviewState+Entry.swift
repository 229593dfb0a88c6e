internal import Foundation

extension ReviewState {
  /// Empty, so that what is typed is all of it; Tab brings the last filter back first.
  var filterEntry: TextEntry {
    let last = queue.filter.isEmpty ? [] : [queue.filter.text]
    return TextEntry(.filter, completions: last + QueueFilter.fields.map { $0 + ":" })
  }

  mutating func begin(_ entry: TextEntry) -> [Effect] {
    self.entry = entry
    return []
  }

  mutating func type(_ key: Key) -> [Effect] {
    switch key {
    case .character(let character): entry?.insert(String(character))
    case .backspace, .delete: entry?.deleteBackward()
    case .control("u"): entry?.clear()
    case .tab: entry?.complete()
    case .escape, .control("c"): entry = nil
    case .enter: return finishEntry()
    default: break
    }
    return []
  }

  private mutating func finishEntry() -> [Effect] {
    guard let entry else { return [] }
    self.entry = nil
    let text = entry.text.trimmingCharacters(in: .whitespaces)
    switch entry.purpose {
    case .filter: return search(for: text)
    case .correction(let phrase): draft?.judgements[phrase] = text.isEmpty ? .wrong : .shouldSay(text)
    case .note: draft?.note = text
    }
    return []
  }
}
