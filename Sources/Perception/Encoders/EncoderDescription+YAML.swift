public import Foundation
internal import Yams

extension EncoderDescription {
  /// CLIP's own, for each facet that a photo as a whole can answer.
  public static let standardPrompts = [
    "kind": "a photo of a {term}.",
    "colour": "a photo of a {term} {kind}.",
    "material": "a photo of a {term} {kind}.",
    "pattern": "a photo of a {kind} with {term} pattern.",
    "part": "a photo of a {kind} with {term}.",
    "shape": "a photo of a {term} {kind}.",
    "state": "a photo of a {term} {kind}.",
  ]

  private static let facets: Set<String> = [
    "kind", "colour", "material", "pattern", "part", "count", "shape", "state",
  ]

  /// Reads and checks a description; none of the files that it names is opened.
  /// - Throws: `EncoderError.description`, and `tooLarge` or `missing` for the file itself.
  public init(contentsOf file: URL) throws(EncoderError) {
    let bytes: [UInt8]
    do { bytes = try TokenizerFile.read(file, largest: YAMLGuard.largest) } catch {
      throw .description(file, what: "it can't be read, or is larger than \(YAMLGuard.largest >> 10) kB")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .description(file, what: "it is not UTF-8") }
    if let objection = YAMLGuard.objection(to: text) { throw .description(file, what: objection) }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw .description(file, what: "it is not well-formed YAML")
    }
    guard let node else { throw .description(file, what: "it is empty") }
    var fields = try YAMLFields(node, file: file, path: "")
    try self.init(&fields)
    try fields.finish()
  }

  private init(_ fields: inout YAMLFields) throws(EncoderError) {
    name = try fields.neededText("name", longest: 60)
    guard name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\-]*/) != nil else {
      throw fields.failure("name", "may hold letters, digits, dots, - and _ alone")
    }
    terms = try fields.neededText("terms", longest: 1000)
    companions = []
    for file in try fields.texts("companions") ?? [] { companions.append(try Self.checked(file, "companions", fields)) }
    if var part = try fields.fields("backbone") {
      role = .backbone(
        Backbone(
          file: try Self.checked(try part.neededText("file"), "file", part),
          size: try part.integer("size", in: 32...1024) ?? 260))
      try part.finish()
    } else {
      role = .pair(try Pair(&fields))
    }
  }

  fileprivate static func prompts(_ fields: inout YAMLFields) throws(EncoderError) -> [String: String]? {
    guard var part = try fields.fields("prompts") else { return nil }
    var prompts: [String: String] = [:]
    for facet in part.keys {
      let prompt = try part.neededText(facet)
      guard facets.contains(facet) else {
        throw part.failure(facet, "is none of \(facets.sorted().joined(separator: ", "))")
      }
      guard prompt.contains("{term}") else { throw part.failure(facet, "has no {term}") }
      prompts[facet] = prompt
    }
    guard !prompts.isEmpty else { throw fields.failure("prompts", "is empty") }
    return prompts
  }

  /// Beside the YAML or below it, so that a registered encoder is a folder.
  static func checked(_ file: String, _ key: String, _ fields: YAMLFields) throws(EncoderError) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), !parts.contains(""), !parts.contains("."), file != "encoder.yaml",
      file != "manifest.json"
    else { throw fields.failure(key, "names no file beside the YAML: \(file)") }
    return file
  }
}

extension EncoderDescription.Pair {
  fileprivate init(_ fields: inout YAMLFields) throws(EncoderError) {
    scale = try fields.number("scale", in: 0.1...1000) ?? 100
    prompts = try EncoderDescription.prompts(&fields) ?? EncoderDescription.standardPrompts
    var part = try fields.neededFields("image")
    image = try EncoderDescription.Image(&part)
    try part.finish()
    part = try fields.neededFields("text")
    text = try EncoderDescription.Text(&part)
    try part.finish()
  }
}

extension EncoderDescription.Image {
  init(_ fields: inout YAMLFields) throws(EncoderError) {
    file = try EncoderDescription.checked(try fields.neededText("file"), "file", fields)
    input = try fields.text("input")
    guard let size = try fields.numbers("size", count: 2, in: 16...1024), size.allSatisfy({ $0 == $0.rounded() }) else {
      throw fields.failure("size", "is no list of width and height, 16 to 1024 pixels each")
    }
    (width, height) = (Int(size[0]), Int(size[1]))
    fit = try fields.choice("fit", EncoderDescription.Fit.self) ?? .crop
    background = (try fields.numbers("background", count: 3, in: 0...255) ?? [255, 255, 255]).map { UInt8($0) }
    interpolation = try fields.choice("interpolation", EncoderDescription.Interpolation.self) ?? .bicubic
    layout = try fields.choice("layout", EncoderDescription.Layout.self) ?? .nchw
    isBGR = try fields.flag("bgr") ?? false
    takesBytes = try fields.flag("bytes") ?? false
    mean = (try fields.numbers("mean", count: 3, in: -1000...1000) ?? [0, 0, 0]).map { Float($0) }
    deviation = (try fields.numbers("deviation", count: 3, in: 1e-6...1000) ?? [1, 1, 1]).map { Float($0) }
    var part = try fields.neededFields("embedding")
    embedding = try EncoderDescription.Output(&part, poolings: [.none, .mean, .first])
    try part.finish()
    if var part = try fields.fields("patches") {
      patches = EncoderDescription.Patches(
        name: try part.neededText("output"), skip: try part.integer("skip", in: 0...64) ?? 0,
        layout: try part.choice("layout", EncoderDescription.PatchLayout.self) ?? .tokens,
        point: try part.flag("point") ?? false)
      try part.finish()
    }
  }
}

extension EncoderDescription.Output {
  init(_ fields: inout YAMLFields, poolings: [EncoderDescription.Pooling]) throws(EncoderError) {
    name = try fields.neededText("output")
    pooling = try fields.choice("pooling", EncoderDescription.Pooling.self) ?? .none
    guard poolings.contains(pooling) else {
      throw fields.failure("pooling", "is none of \(poolings.map(\.rawValue).joined(separator: ", ")) here")
    }
  }
}

extension EncoderDescription.Text {
  init(_ fields: inout YAMLFields) throws(EncoderError) {
    file = try EncoderDescription.checked(try fields.neededText("file"), "file", fields)
    var part = try fields.neededFields("inputs")
    ids = try part.neededText("ids")
    mask = try part.text("mask")
    types = try part.text("types")
    try part.finish()
    takesInt32 = try fields.flag("int32") ?? false
    guard let length = try fields.integer("length", in: 2...8192) else { throw fields.failure("length", "is missing") }
    self.length = length
    isPadded = try fields.flag("padded") ?? false
    pad = Int32(try fields.integer("pad", in: 0...Int(Int32.max)) ?? 0)
    batch = try fields.integer("batch", in: 1...256) ?? 1
    lowercases = try fields.flag("lowercase") ?? false
    part = try fields.neededFields("tokenizer")
    tokenizer = try EncoderDescription.TokenizerDescription(&part)
    try part.finish()
    part = try fields.neededFields("embedding")
    embedding = try EncoderDescription.Output(&part, poolings: EncoderDescription.Pooling.allCases)
    try part.finish()
    if var part = try fields.fields("tokens") {
      tokens = EncoderDescription.Tokens(
        name: try part.neededText("output"), skipFirst: try part.integer("skipFirst", in: 0...16) ?? 1,
        skipLast: try part.integer("skipLast", in: 0...16) ?? 1)
      try part.finish()
    }
  }
}

extension EncoderDescription.TokenizerDescription {
  private enum Kind: String, CaseIterable { case wordpiece, clip, json, sentencepiece }

  init(_ fields: inout YAMLFields) throws(EncoderError) {
    guard let kind = try fields.choice("kind", Kind.self) else { throw fields.failure("kind", "is missing") }
    let file = try EncoderDescription.checked(try fields.neededText("file"), "file", fields)
    switch kind {
    case .wordpiece: self = .wordPiece(file)
    case .json: self = .json(file)
    case .clip:
      self = .clip(
        vocabulary: file,
        merges: try EncoderDescription.checked(try fields.neededText("merges"), "merges", fields))
    case .sentencepiece:
      self = .sentencePiece(file, start: try fields.texts("start") ?? [], end: try fields.texts("end") ?? [])
    }
  }
}
