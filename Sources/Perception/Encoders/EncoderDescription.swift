/// An encoder that a user brings, as its YAML describes it.
public struct EncoderDescription: Sendable, Hashable {
  /// Letters, digits, `.`, `-` and `_`; evidence calls itself `encoder.NAME`.
  public var name: String
  /// Under which licence or terms its weights may be used: shown wherever the encoder is listed.
  public var terms: String
  public var role: Role
  /// Further files that lie beside these, such as ONNX's external weights.
  public var companions: [String]

  public enum Role: Sendable, Hashable {
    case pair(Pair)
    case backbone(Backbone)
  }

  /// Two towers that put photos and texts into one space: what goes in, what comes out, and what they are asked.
  public struct Pair: Sendable, Hashable {
    /// What a cosine of 1 is worth in nats: the temperature's inverse, CLIP's `logit_scale`.
    public var scale: Double
    /// By facet, with `{term}` and perhaps `{kind}`; facets without a prompt are left to other evidence.
    public var prompts: [String: String]
    public var image: Image
    public var text: Text
  }

  /// A network in EfficientNet-Lite2's place, with its inputs and outputs (`InferenceModel`), of other sizes perhaps.
  public struct Backbone: Sendable, Hashable {
    public var file: String
    /// Width and height of its square input.
    public var size: Int
  }

  /// `nil` for a backbone.
  public var pair: Pair? { if case .pair(let pair) = role { pair } else { nil } }
  /// `nil` for a pair.
  public var backbone: Backbone? { if case .backbone(let backbone) = role { backbone } else { nil } }

  public struct Image: Sendable, Hashable {
    public var file: String
    /// `nil` where the network has one input.
    public var input: String?
    public var width: Int
    public var height: Int
    public var fit: Fit
    /// Of the border where `fit` is `pad`: red, green, blue.
    public var background: [UInt8]
    public var interpolation: Interpolation
    public var layout: Layout
    public var isBGR: Bool
    /// Bytes go in as they are, the graph scales them itself.
    public var takesBytes: Bool
    /// Of values from 0 to 1: `(value - mean) / deviation`, red, green, blue.
    public var mean: [Float]
    public var deviation: [Float]
    public var embedding: Output
    public var patches: Patches?
  }

  public enum Fit: String, Sendable, Hashable, CaseIterable { case crop, stretch, pad }
  public enum Interpolation: String, Sendable, Hashable, CaseIterable { case bilinear, bicubic }
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    case nchw = "NCHW"
    case nhwc = "NHWC"
  }

  /// A vector of a network.
  public struct Output: Sendable, Hashable {
    public var name: String
    public var pooling: Pooling
  }

  public enum Pooling: String, Sendable, Hashable, CaseIterable {
    /// The output is the vector.
    case none
    /// Mean of the states, of texts without their padding.
    case mean
    /// The first state: BERT's and ViT's CLS.
    case first
    /// The state of the last token that is no padding: CLIP's end of text.
    case end
  }

  /// The states of a photo's parts.
  public struct Patches: Sendable, Hashable {
    public var name: String
    /// States in front that are no patches, such as CLS.
    public var skip: Int
    /// `tokens`: [1, skip + patches, size], row by row; else a map.
    public var layout: PatchLayout
    /// Whether regions named to the operator come from these.
    public var point: Bool
  }

  public enum PatchLayout: String, Sendable, Hashable, CaseIterable {
    case tokens
    case nchw = "NCHW"
    case nhwc = "NHWC"
  }

  public struct Text: Sendable, Hashable {
    public var file: String
    public var ids: String
    public var mask: String?
    public var types: String?
    public var takesInt32: Bool
    /// Tokens a text, start and end included.
    public var length: Int
    /// Every text is filled up to `length`.
    public var isPadded: Bool
    public var pad: Int32
    /// Texts at a time; some files are made for one.
    public var batch: Int
    /// The prompt in lower case, where the tokenizer's file does not see to it.
    public var lowercases: Bool
    public var tokenizer: TokenizerDescription
    public var embedding: Output
    public var tokens: Tokens?
  }

  /// The states of a text's tokens, in the space of the patches.
  public struct Tokens: Sendable, Hashable {
    public var name: String
    /// Tokens at the start and at the end that are no words.
    public var skipFirst: Int
    public var skipLast: Int
  }

  public enum TokenizerDescription: Sendable, Hashable {
    /// `vocab.txt`, uncased.
    case wordPiece(String)
    case clip(vocabulary: String, merges: String)
    /// `tokenizer.json`
    case json(String)
    case sentencePiece(String, start: [String], end: [String])

    public var files: [String] {
      switch self {
      case .wordPiece(let file), .json(let file), .sentencePiece(let file, _, _): [file]
      case .clip(let vocabulary, let merges): [vocabulary, merges]
      }
    }
  }
}
