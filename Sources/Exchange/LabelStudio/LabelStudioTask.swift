import Foundation

/// A task of Label Studio with its predictions and annotations, as its JSON import and export have it.
/// https://labelstud.io/guide/task_format
struct LabelStudioTask: Codable {
  struct Record: Codable {
    var image: String
    var spec: String
    /// The catalog's id and photo of the pair.
    var pair: String
    var photo: String?
  }

  struct Annotation: Codable {
    /// Label Studio's own number; ours has none.
    var id: Int?
    var result: [LabelStudioResult]
    var leadTime: Double?
    var wasCancelled: Bool?
    var createdAt: String?
    var updatedAt: String?
    var completedBy: Annotator?

    enum CodingKeys: String, CodingKey {
      case id, result
      case leadTime = "lead_time"
      case wasCancelled = "was_cancelled"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case completedBy = "completed_by"
    }
  }

  struct Prediction: Codable {
    var result: [LabelStudioResult]
    var modelVersion: String?
    var score: Double?

    enum CodingKeys: String, CodingKey {
      case result, score
      case modelVersion = "model_version"
    }
  }

  /// Who annotated: a number, or with `--include-users` an object.
  enum Annotator: Codable {
    case number(Int)
    case person(email: String)

    private enum CodingKeys: String, CodingKey { case id, email }

    init(from decoder: any Decoder) throws {
      if let number = try? decoder.singleValueContainer().decode(Int.self) {
        self = .number(number)
        return
      }
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let email = try container.decodeIfPresent(String.self, forKey: .email), !email.isEmpty {
        self = .person(email: email)
      } else {
        self = .number(try container.decode(Int.self, forKey: .id))
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .number(let number):
        var container = encoder.singleValueContainer()
        try container.encode(number)
      case .person(let email):
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(email, forKey: .email)
      }
    }
  }

  var id: Int?
  var data: Record
  var annotations: [Annotation]?
  var predictions: [Prediction]?
}
