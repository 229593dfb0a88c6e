import Foundation

/// What a `.model` file holds.
struct SentencePieceModel {
  enum Kind: Int, Sendable {
    case normal = 1
    case unknown, control, userDefined, unused, byte
  }

  struct Piece: Sendable {
    var text: [Unicode.Scalar] = []
    var score: Float = 0
    var kind = Kind.normal
  }

  private static let mostPieces = 2_000_000
  private static let unigram = 1
  private static let bpe = 2

  let file: URL
  private(set) var pieces: [Piece] = []
  private(set) var normalization = SentencePieceTokenizer.Normalization()
  private var kind = unigram
  private var fallsBackToBytes = false
  private var unknown = 0

  init(_ file: URL) throws(TokenizerError) {
    self.file = file
    guard let fields = ProtobufReader.fields(of: try TokenizerFile.read(file)[...]) else {
      throw .malformed(file, what: "it is no SentencePiece model")
    }
    for field in fields {
      guard let message = field.value.slice else { continue }
      switch field.number {
      case 1: try addPiece(message)
      case 2: try readTrainer(message)
      case 3: try readNormalizer(message)
      default: continue
      }
    }
    guard pieces.indices.contains(unknown) else { throw .malformed(file, what: "it has no unknown piece") }
  }

  func model() throws(TokenizerError) -> any TokenModel {
    switch kind {
    case Self.unigram: return unigramModel
    case Self.bpe: return bytePairModel
    default: throw .unsupported(file, what: "SentencePiece's model type \(kind)")
    }
  }

  // MARK: - Reading

  private mutating func addPiece(_ message: ArraySlice<UInt8>) throws(TokenizerError) {
    guard let fields = ProtobufReader.fields(of: message), pieces.count < Self.mostPieces else {
      throw .malformed(file, what: "piece \(pieces.count) is none, or there are too many")
    }
    var piece = Piece()
    for field in fields {
      switch field.number {
      case 1: piece.text = field.value.text.map { Array($0.unicodeScalars) } ?? []
      case 2: piece.score = field.value.number ?? 0
      case 3: piece.kind = field.value.int.flatMap(Kind.init) ?? .unused
      default: continue
      }
    }
    guard piece.score.isFinite, !piece.text.isEmpty, piece.text.count <= UnigramModel.longestPiece else {
      throw .malformed(file, what: "piece \(pieces.count) is empty, too long or without a score")
    }
    if piece.kind == .unknown { unknown = pieces.count }
    pieces.append(piece)
  }

  private mutating func readTrainer(_ message: ArraySlice<UInt8>) throws(TokenizerError) {
    guard let fields = ProtobufReader.fields(of: message) else { throw .malformed(file, what: "its trainer's part") }
    for field in fields {
      switch field.number {
      case 3: kind = field.value.int ?? kind
      case 24 where field.value.flag == true:
        throw .unsupported(file, what: "blanks behind words (treat_whitespace_as_suffix)")
      case 35: fallsBackToBytes = field.value.flag ?? false
      default: continue
      }
    }
  }

  private mutating func readNormalizer(_ message: ArraySlice<UInt8>) throws(TokenizerError) {
    guard let fields = ProtobufReader.fields(of: message) else { throw .malformed(file, what: "its normaliser's part") }
    for field in fields {
      switch field.number {
      case 2:
        guard let map = CharsMap(Array(field.value.slice ?? [])) else {
          throw .malformed(file, what: "its character map contradicts itself")
        }
        normalization.map = map
      case 3: normalization.addsBlank = field.value.flag ?? true
      case 4: normalization.removesExtraBlanks = field.value.flag ?? true
      case 5: normalization.escapesBlanks = field.value.flag ?? true
      default: continue
      }
    }
  }

  // MARK: - Models

  private var bytes: [Int32] {
    guard fallsBackToBytes else { return [] }
    let vocabulary = pieces.enumerated().filter { $0.element.kind == .byte }.map { ($0.element.text, Int32($0.offset)) }
    return TokenModelReader.bytes(in: Dictionary(vocabulary) { first, _ in first })
  }

  private var unigramModel: UnigramModel {
    let normal = pieces.filter { $0.kind == .normal }.map { Double($0.score) }
    var known: [[Unicode.Scalar]: UnigramModel.Piece] = [:]
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .normal: known[piece.text] = .init(token: Int32(index), score: Double(piece.score))
      case .userDefined:
        // Better than any cut of the same bytes.
        let length = Double(String(scalars: piece.text).utf8.count)
        known[piece.text] = .init(token: Int32(index), score: length * (normal.max() ?? 0) - 0.1)
      default: continue
      }
    }
    return UnigramModel(pieces: known, unknown: Int32(unknown), bytes: bytes, leastScore: normal.min() ?? 0)
  }

  /// SentencePiece joins whatever two symbols make a piece, the best score first; as merges these are all cuts of each
  /// piece into two.
  private var bytePairModel: BytePairModel {
    let normal = pieces.enumerated().filter { $0.element.kind == .normal }
    let vocabulary = Dictionary(normal.map { ($0.element.text, Int32($0.offset)) }) { first, _ in first }
    var merges: [BytePairModel.Pair: BytePairModel.Merge] = [:]
    let ranked = normal.sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    for (rank, piece) in ranked.enumerated() {
      for cut in piece.element.text.indices.dropFirst() {
        guard let left = vocabulary[Array(piece.element.text[..<cut])],
          let right = vocabulary[Array(piece.element.text[cut...])]
        else { continue }
        merges[.init(left: left, right: right)] = .init(rank: Int32(rank), token: Int32(piece.offset))
      }
    }
    let fixed = pieces.enumerated().filter { $0.element.kind == .userDefined }.map {
      ($0.element.text, Int32($0.offset))
    }
    return BytePairModel(
      vocabulary: vocabulary, merges: merges, unknown: Int32(unknown), fusesUnknown: true, bytes: bytes,
      fixed: FixedTokens(fixed))
  }
}
