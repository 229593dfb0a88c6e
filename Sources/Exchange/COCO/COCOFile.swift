/// COCO's object format, with a caption beside each box. https://cocodataset.org/#format-data
struct COCOFile: Encodable {
  struct Info: Encodable {
    var description = "Kantei: phrases of product specs and where the photo shows them"
    var version = "1.0"
  }

  struct Image: Encodable {
    let id: Int
    let fileName: String
    let width: Int
    let height: Int
    /// The catalog's id of the pair.
    let pair: String
    let spec: String

    enum CodingKeys: String, CodingKey {
      case id, width, height, pair, spec
      case fileName = "file_name"
    }
  }

  struct Category: Encodable {
    let id: Int
    let name: String
    /// The facet.
    let supercategory: String
  }

  struct Annotation: Encodable {
    let id: Int
    let image: Int
    let category: Int
    /// Left, top, width, height, in pixels of the upright photo.
    let box: [Double]
    let area: Double
    /// The box's corners as a polygon: some readers want one.
    let segmentation: [[Double]]
    var isCrowd = 0
    let caption: String

    enum CodingKeys: String, CodingKey {
      case id, area, segmentation, caption
      case image = "image_id"
      case category = "category_id"
      case box = "bbox"
      case isCrowd = "iscrowd"
    }
  }

  var info = Info()
  var images: [Image] = []
  var categories: [Category] = []
  var annotations: [Annotation] = []
}
