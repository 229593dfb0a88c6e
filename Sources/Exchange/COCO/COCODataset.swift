import Catalog
import Claims
import Features
import Matching
import Photos
import Records

/// The regions of decided pairs as COCO boxes: category and caption are what the photo shows there by the operator's word,
/// the phrase where it is right and the corrected one where it is not. Of a wrong phrase without a correction nobody
/// said what the box shows, so it has none. Of a label that another one took the place of, only what it corrects counts, and
/// it comes first: the later label agrees with it.
struct COCODataset {
  let pairs: [String: Pair]
  let filter: LabelFilter

  func write(_ labels: [ExportedLabel], to sink: some ExportSink) throws -> ExportSummary {
    var summary = ExportSummary()
    var file = COCOFile()
    var categories: [String: Int] = [:]
    var images: [String: COCOFile.Image] = [:]
    var boxed: [String: Set<[Int]>] = [:]
    for exported in labels {
      do throws(Omission) {
        let pair = exported.label.pair
        let (audit, seen) = try image(of: exported, id: file.images.count + 1)
        let image = images[pair] ?? seen
        if images.updateValue(image, forKey: pair) == nil { file.images.append(image) }
        for box in boxes(of: exported, audit) where boxed[pair, default: []].insert(box.span).inserted {
          let key = "\(box.facet.rawValue)\u{0}\(box.caption.lowercased())"
          let category = categories[key] ?? categories.count + 1
          if categories.updateValue(category, forKey: key) == nil {
            file.categories.append(
              .init(id: category, name: box.caption.lowercased(), supercategory: box.facet.rawValue))
          }
          file.annotations.append(
            .init(id: file.annotations.count + 1, category: category, box: box, image: image))
        }
        summary.labels.append(exported.record.sequence)
      } catch {
        summary.problems.append("\(exported.label.pair): left out, \(error.reason)")
      }
    }
    summary.count = file.annotations.count
    try sink.write(try JSONText.line(file))
    return summary
  }

  fileprivate struct Box {
    /// Of the phrase: its start and its end.
    let span: [Int]
    let region: Region
    let facet: Facet
    let caption: String
  }

  private struct Omission: Error { let reason: String }

  private func image(of exported: ExportedLabel, id: Int) throws(Omission) -> (Audit, COCOFile.Image) {
    guard let audit = exported.audit, let pair = pairs[exported.label.pair] else {
      throw Omission(reason: "it has no audit or is not in the catalog any more")
    }
    guard !exported.record.isOutdated, audit.spec == pair.spec else {
      throw Omission(reason: "its photo or spec was changed after the decision")
    }
    do throws(PhotoError) {
      let size = try PhotoDecoder.size(of: PhotoFile(pair.photo))
      return (
        audit,
        .init(
          id: id, fileName: pair.image, width: size.width, height: size.height, pair: pair.id, spec: pair.spec)
      )
    } catch {
      throw Omission(reason: "\(error)")
    }
  }

  private func boxes(of exported: ExportedLabel, _ audit: Audit) -> [Box] {
    let marks = Dictionary(
      exported.label.marks.map { ([$0.start, $0.end], $0) }, uniquingKeysWith: { first, _ in first })
    return audit.phrases.compactMap { phrase in
      let span = [phrase.start, phrase.end]
      let mark = marks[span]
      let isRight = exported.record.isCurrent && exported.label.saysRight(phrase) == true
      guard let region = mark?.region ?? phrase.region, isRight || mark?.text != nil,
        filter.keeps(
          mark
            ?? PhraseMark(
              start: phrase.start, end: phrase.end, facet: phrase.facet, isWrong: false, text: nil, region: nil),
          audit: audit)
      else { return nil }
      return Box(span: span, region: region, facet: phrase.facet, caption: mark?.text ?? phrase.text)
    }
  }
}

extension COCOFile.Annotation {
  fileprivate init(id: Int, category: Int, box: COCODataset.Box, image: COCOFile.Image) {
    func inside(_ value: Float, _ length: Int) -> Double { min(max(Double(value), 0), 1) * Double(length) }
    let (left, right) = (inside(box.region.x0, image.width), inside(box.region.x1, image.width))
    let (top, bottom) = (inside(box.region.y0, image.height), inside(box.region.y1, image.height))
    self.init(
      id: id, image: image.id, category: category, box: [left, top, right - left, bottom - top],
      area: (right - left) * (bottom - top),
      segmentation: [[left, top, right, top, right, bottom, left, bottom]], caption: box.caption)
  }
}
