import Claims
public import Foundation
import Records

/// The labeling interface that the tasks are made for. https://labelstud.io/tags/
public enum LabelStudioConfig {
  /// Label Studio's local files, below `LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT`.
  public static let imagePrefix = "/data/local-files/?d="

  /// What the interface's file is called behind the tasks' own name.
  public static let ending = "config.xml"

  enum Name {
    static let photo = "photo"
    static let spec = "spec"
    static let phrase = "phrase"
    static let region = "region"
    static let verdict = "verdict"
    static let correction = "correction"
    static let decision = "decision"
    static let swap = "swap"
    static let note = "note"
  }

  enum Verdict {
    static let right = "right"
    static let wrong = "wrong"
  }

  public static var xml: String {
    func labels(_ tag: String) -> String {
      Facet.allCases.map { "    <\(tag) value=\"\($0.rawValue)\"/>" }.joined(separator: "\n")
    }
    let decisions = Label.Decision.allCases.map { "    <Choice value=\"\($0.rawValue)\"/>" }.joined(separator: "\n")
    return """
      <View>
        <Image name="\(Name.photo)" value="$image"/>
        <RectangleLabels name="\(Name.region)" toName="\(Name.photo)">
      \(labels("Label"))
        </RectangleLabels>
        <Text name="\(Name.spec)" value="$spec"/>
        <Labels name="\(Name.phrase)" toName="\(Name.spec)">
      \(labels("Label"))
        </Labels>
        <Choices name="\(Name.verdict)" toName="\(Name.spec)" perRegion="true" choice="single">
          <Choice value="\(Verdict.right)"/>
          <Choice value="\(Verdict.wrong)"/>
        </Choices>
        <TextArea name="\(Name.correction)" toName="\(Name.spec)" perRegion="true" maxSubmissions="1"
          placeholder="What it should say"/>
        <Choices name="\(Name.decision)" toName="\(Name.photo)" choice="single" required="true">
      \(decisions)
        </Choices>
        <TextArea name="\(Name.swap)" toName="\(Name.photo)" maxSubmissions="1"
          placeholder="Id of the pair that this photo belongs to"/>
        <TextArea name="\(Name.note)" toName="\(Name.photo)" maxSubmissions="1" placeholder="Note"/>
      </View>

      """
  }
}
