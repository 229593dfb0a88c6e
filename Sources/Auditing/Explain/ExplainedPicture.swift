import Claims
import Features
public import Foundation
public import Matching
public import Photos

/// A photo with the audit's regions drawn on it and its phrases beside them: `kantei explain --png`.
public enum ExplainedPicture {
  private static let photoSide = 900
  private static let panelWidth = 560
  private static let margin = 16
  private static let lineHeight = 26
  /// Phrases beyond these are counted, not drawn.
  private static let mostPhrases = 40
  private static let longestText = 46

  /// - Throws: `PhotoError`.
  public static func draw(_ audit: Audit, photo url: URL) throws(PhotoError) -> Photo {
    let photo = try PhotoDecoder.decode(url, longestSide: photoSide)
    let shown = Array(audit.phrases.prefix(mostPhrases))
    let lines = shown.count * 2 + 8
    var canvas = Canvas(
      width: photo.width + panelWidth + 3 * margin,
      height: max(photo.height + 2 * margin, lines * lineHeight + 2 * margin))
    canvas.draw(photo, x: margin, y: margin)
    for phrase in shown.reversed() { frame(phrase, photo, on: &canvas) }
    var places = LabelPlaces(width: photo.width, height: photo.height)
    for (index, phrase) in shown.enumerated() {
      guard let region = phrase.region else { continue }
      let place = places.place(for: region)
      canvas.fill(
        x: margin + place.x, y: margin + place.y, width: LabelPlaces.labelWidth, height: LabelPlaces.labelHeight,
        ink(of: phrase.state))
      canvas.write("\(index + 1)", x: margin + place.x + 4, y: margin + place.y + 3, font: "sans bold 14", .white)
    }
    panel(audit, shown, x: photo.width + 2 * margin, on: &canvas)
    return canvas.photo
  }

  private static func frame(_ phrase: JudgedPhrase, _ photo: Photo, on canvas: inout Canvas) {
    guard let region = phrase.region else { return }
    let x = margin + Int(region.x0 * Float(photo.width))
    let y = margin + Int(region.y0 * Float(photo.height))
    let ink = Self.ink(of: phrase.state)
    canvas.frame(
      x: x, y: y, width: max(4, Int(region.width * Float(photo.width))),
      height: max(4, Int(region.height * Float(photo.height))),
      thickness: phrase.state == .contradicted ? 4 : 2, ink)
  }

  private static func panel(_ audit: Audit, _ shown: [JudgedPhrase], x: Int, on canvas: inout Canvas) {
    var y = margin
    func line(_ text: String, _ font: String, _ ink: Ink = .black, indent: Int = 0) {
      canvas.write(String(text.prefix(longestText + 20)), x: x + indent, y: y, font: font, ink)
      y += lineHeight
    }
    line(audit.id ?? "", "sans bold 18")
    let risk = audit.risk.map { String(format: ", risk %.2f", $0) } ?? ""
    line(audit.verdict.rawValue + risk, "sans bold 16")
    if let error = audit.error { line(error, "sans 14") }
    y += lineHeight / 2
    for (index, phrase) in shown.enumerated() {
      let number = index < 9 || phrase.region != nil ? "\(index + 1) " : ""
      line(
        "\(number)\(ExplainedText.mark(phrase.state)) \(phrase.text.prefix(longestText))", "sans bold 15",
        ink(of: phrase.state))
      line("\(phrase.facet.rawValue): \(ExplainedText.finding(phrase))", "sans 13", indent: 24)
    }
    if audit.phrases.count > shown.count { line("and \(audit.phrases.count - shown.count) more", "sans 13") }
    if let swap = audit.swap { line("The photo of \(swap.with) fits better.", "sans 14") }
  }

  /// Told apart also by those who see few colours (Okabe and Ito 2008); the mark beside the phrase says the same.
  private static func ink(of state: JudgedPhrase.State) -> Ink {
    switch state {
    case .contradicted: Ink(red: 213, green: 94, blue: 0)
    case .supported: Ink(red: 0, green: 114, blue: 178)
    case .uncertain: Ink(red: 204, green: 121, blue: 167)
    case .unobservable: Ink(red: 110, green: 110, blue: 110)
    }
  }
}
