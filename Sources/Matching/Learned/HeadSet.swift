public import Claims

/// The heads of a matcher, one for each facet that could be learned, and the words that they were trained on.
public struct HeadSet: Sendable, Hashable {
  /// Whose specs taught the heads, and so under which names calibration knows their margins.
  public enum Teacher: String, Sendable, Codable, Hashable {
    /// Products of known truth: `head.kind.seen`.
    case corpus = "head"
    /// The catalog that is judged: `self.kind.seen`.
    case catalog = "self"
  }

  public struct Word: Sendable, Hashable {
    public let word: HeadWord
    /// Photos that it was trained on.
    public let photos: Int
    /// Whether the catalog that taught the heads claims it: then it is a rival of the catalog's other words.
    public let isOwn: Bool

    public init(_ word: HeadWord, photos: Int, isOwn: Bool) {
      self.word = word
      self.photos = photos
      self.isOwn = isOwn
    }
  }

  public struct Trained: Sendable, Hashable {
    public let head: FacetHead
    /// Commonest first.
    public let words: [Word]

    public init(head: FacetHead, words: [Word]) {
      self.head = head
      self.words = words
    }
  }

  /// What `x` and the lattice already settle better, or no habit of a shop may bend: print, numbers, colours.
  public static let facets: [Facet] = [.kind, .material, .pattern, .part, .shape, .state]
  /// A word trained on fewer photos is as good as new to a head.
  public static let fewestPhotos = 5

  public let teacher: Teacher
  public let trained: [Facet: Trained]

  public init(teacher: Teacher, trained: [Facet: Trained]) {
    self.teacher = teacher
    self.trained = trained
  }
}
