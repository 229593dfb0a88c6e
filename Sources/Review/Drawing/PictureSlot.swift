public import Features

/// A place in a drawing where a photo belongs. The drawing says what and where; how it gets there is the terminal's
/// affair.
public struct PictureSlot: Sendable, Hashable {
  public struct Outline: Sendable, Hashable {
    public let number: Int
    /// In fractions of the whole photo.
    public let region: Region
    public let role: Role
    public let isSelected: Bool

    public init(number: Int, region: Region, role: Role, isSelected: Bool) {
      self.number = number
      self.region = region
      self.role = role
      self.isSelected = isSelected
    }
  }

  public let request: PhotoRequest
  public let rect: Rect
  /// The selected one last, so that it is drawn over the others.
  public let outlines: [Outline]

  public init(request: PhotoRequest, rect: Rect, outlines: [Outline] = []) {
    self.request = request
    self.rect = rect
    self.outlines = outlines
  }
}
