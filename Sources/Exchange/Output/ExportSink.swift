public import Files

/// Where an export's text goes.
public protocol ExportSink {
  func write(_ text: String) throws
}

extension StagedFile: ExportSink {
  public func write(_ text: String) throws { try write(text.utf8) }
}
