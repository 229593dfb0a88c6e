/// Hangs the pictures that are ready into a drawing's slots, and asks for the others.
struct Gallery {
  /// Cells that the current pair's photo has.
  private(set) var slot: Rect?
  /// Where its picture really is, inside the slot.
  private(set) var frame: Rect?

  /// - Parameter upcoming: what will be wanted next, in the current photo's size.
  /// - Returns: what cells alone can't show.
  mutating func hang(
    _ upcoming: [PictureWish], from library: PictureLibrary, on drawing: inout Drawing, theme: Theme
  ) -> [PlacedImage] {
    var jobs: [PictureLibrary.Job] = []
    var images: [PlacedImage] = []
    frame = nil
    for (place, slot) in drawing.pictures.enumerated() {
      let job = library.job(
        PictureWish(request: slot.request, outlines: slot.outlines), columns: slot.rect.width, rows: slot.rect.height)
      jobs.append(job)
      guard let picture = library.picture(for: job) else {
        drawing.put(
          "…", x: slot.rect.x + slot.rect.width / 2, y: slot.rect.y + slot.rect.height / 2, width: 1, style: .quiet)
        continue
      }
      let frame = drawing.place(picture, in: slot, theme: theme)
      if let image = picture.image { images.append(PlacedImage(image: image, frame: frame)) }
      if place == 0 { self.frame = frame }
    }
    slot = drawing.pictures.first?.rect ?? slot
    if let slot { jobs += upcoming.map { library.job($0, columns: slot.width, rows: slot.height) } }
    library.prepare(jobs)
    return images
  }
}
