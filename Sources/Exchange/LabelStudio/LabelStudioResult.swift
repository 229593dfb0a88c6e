/// One region, choice, text or relation of an annotation.
struct LabelStudioResult: Codable {
  struct Value: Codable {
    /// Unicode code points of the text, as Label Studio counts them since 1.5 (its own test: "Should calculate offsets by
    /// code points in text"); before, they were UTF-16 units.
    var start: Int?
    var end: Int?
    var text: Words?
    var labels: [String]?
    var choices: [String]?
    /// Percent of the photo.
    var x: Double?
    var y: Double?
    var width: Double?
    var height: Double?
    var rotation: Double?
    var rectanglelabels: [String]?
  }

  /// A span's text is one string, a text field's are several.
  enum Words: Codable {
    case one(String)
    case many([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        self = .one(one)
      } else {
        self = .many(try container.decode([String].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let one): try container.encode(one)
      case .many(let many): try container.encode(many)
      }
    }

    var joined: String {
      switch self {
      case .one(let one): one
      case .many(let many): many.joined(separator: "\n")
      }
    }
  }

  /// What Label Studio carries along unread.
  struct Meta: Codable {
    var label: String?
    var `operator`: String?
  }

  var id: String?
  var type: String
  var fromName: String?
  var toName: String?
  var value: Value?
  var originalWidth: Int?
  var originalHeight: Int?
  var imageRotation: Int?
  var score: Double?
  var meta: Meta?
  var fromID: String?
  var toID: String?
  var direction: String?

  enum CodingKeys: String, CodingKey {
    case id, type, value, score, meta, direction
    case fromName = "from_name"
    case toName = "to_name"
    case originalWidth = "original_width"
    case originalHeight = "original_height"
    case imageRotation = "image_rotation"
    case fromID = "from_id"
    case toID = "to_id"
  }

  init(type: String, id: String? = nil, from: String? = nil, to: String? = nil, value: Value? = nil) {
    self.type = type
    self.id = id
    fromName = from
    toName = to
    self.value = value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    type = try container.decode(String.self, forKey: .type)
    id = try container.decodeIfPresent(String.self, forKey: .id)
    fromName = try container.decodeIfPresent(String.self, forKey: .fromName)
    toName = try container.decodeIfPresent(String.self, forKey: .toName)
    // Values of other tags' kinds are none of ours.
    value = try? container.decodeIfPresent(Value.self, forKey: .value)
    meta = try? container.decodeIfPresent(Meta.self, forKey: .meta)
    fromID = try container.decodeIfPresent(String.self, forKey: .fromID)
    toID = try container.decodeIfPresent(String.self, forKey: .toID)
  }
}
