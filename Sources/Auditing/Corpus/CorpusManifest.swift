public import Claims
public import Foundation
import Yams

/// What a matcher is trained on: sources with their terms, as a YAML file lists them.
public struct CorpusManifest: Sendable, Hashable {
  public struct Source: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
      /// The contract's truth format; photos beside it or in the folder.
      case truth(URL, images: URL)
      /// A catalog of any kind, whose specs are taken as true.
      case catalog(URL)
      /// Karpathy's splits; photos in the folder.
      case captions(URL, images: URL)
    }

    public let name: String
    /// In the words of whoever gives it, for the model card.
    public let terms: String
    /// Whether the terms let weights trained on it be used commercially.
    public let isCommercial: Bool
    public let content: Content
    /// Facets whose claims are left out.
    public let without: Set<Facet>
    /// Share of the products that are held out where the source has no split of its own.
    public let validation: Double
  }

  public let name: String
  public let sources: [Source]
}

extension CorpusManifest {
  private struct File: Decodable {
    struct Source: Decodable {
      let name: String
      let terms: String
      let commercial: Bool
      let truth: String?
      let catalog: String?
      let captions: String?
      let images: String?
      let without: [String]?
      let validation: Double?
    }

    let name: String
    let places: [String: String]?
    let sources: [Source]
  }

  private static let heldOut = 0.15

  /// - Parameter environment: gives the places of the file anew: a path "$SHOPS/one" lies in the folder that the
  ///   variable `SHOPS` names, else in the one that the file's `places` do. Other paths are relative to the file.
  public static func read(
    at url: URL, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(CorpusError) -> CorpusManifest {
    guard let data = try? Data(contentsOf: url), let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(file: url.path)
    }
    let file: File
    do { file = try YAMLDecoder().decode(File.self, from: text) } catch {
      throw .malformed(file: url.path, reason: reason(error))
    }
    let places = (file.places ?? [:]).mapValues { place(of: $0, beside: url) }
      .merging(environment.mapValues { URL(fileURLWithPath: $0) }) { $1 }
    var sources: [Source] = []
    for source in file.sources {
      do throws(Fault) { sources.append(try self.source(source, places: places, file: url)) } catch {
        throw .malformed(file: url.path, reason: "source \"\(source.name)\": \(error.reason)")
      }
    }
    guard Set(sources.map(\.name)).count == sources.count, !sources.isEmpty else {
      throw .malformed(file: url.path, reason: "each source has a name of its own, and there is at least one")
    }
    return CorpusManifest(name: file.name, sources: sources)
  }

  private struct Fault: Error { let reason: String }

  private static func source(_ source: File.Source, places: [String: URL], file: URL) throws(Fault) -> Source {
    func resolve(_ path: String) throws(Fault) -> URL {
      guard path.hasPrefix("$") else { return place(of: path, beside: file) }
      let parts = path.dropFirst().split(separator: "/", maxSplits: 1)
      guard let name = parts.first, let folder = places[String(name)] else {
        throw Fault(reason: "no place is called \"\(parts.first ?? "")\"")
      }
      return parts.count == 2 ? folder.appendingPathComponent(String(parts[1])) : folder
    }
    let content: Source.Content
    switch (source.truth, source.catalog, source.captions) {
    case (let path?, nil, nil):
      let truth = try resolve(path)
      content = .truth(truth, images: try source.images.map(resolve) ?? truth.deletingLastPathComponent())
    case (nil, let path?, nil): content = .catalog(try resolve(path))
    case (nil, nil, let path?):
      let captions = try resolve(path)
      content = .captions(captions, images: try source.images.map(resolve) ?? captions.deletingLastPathComponent())
    default: throw Fault(reason: "it has one of truth, catalog and captions")
    }
    var without: Set<Facet> = []
    for name in source.without ?? [] {
      guard let facet = Facet(rawValue: name) else { throw Fault(reason: "\"\(name)\" is no facet") }
      without.insert(facet)
    }
    let validation = source.validation ?? heldOut
    guard (0..<1).contains(validation) else { throw Fault(reason: "validation is a share from 0 to under 1") }
    return Source(
      name: source.name, terms: source.terms, isCommercial: source.commercial, content: content, without: without,
      validation: validation)
  }

  private static func place(of path: String, beside file: URL) -> URL {
    path.hasPrefix("/")
      ? URL(fileURLWithPath: path) : file.deletingLastPathComponent().appendingPathComponent(path).standardizedFileURL
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is of the wrong type"
    case .dataCorrupted(let context): context.debugDescription
    default: "not YAML"
    }
  }
}
