import Learning
import Testing

struct CountedMessageTests {
  @Test func `one of a thing is said as one`() {
    #expect(DriftReport(signals: [], count: 1).text.hasPrefix("1 recent pair: too few"))
    #expect(DriftReport(signals: [], count: 0).text.hasPrefix("0 recent pairs: too few"))
    #expect(
      AdaptationRefusal.tooFewLabels(labels: 1, wrong: 0, needed: 60, neededWrong: 6).description.hasPrefix(
        "1 label to learn from, 0 rejected, is too few: 60 with 6 rejected"))
    #expect(
      AdaptationRefusal.tooFewHeldBack(labels: 12, wrong: 1, needed: 20, neededWrong: 3).description.hasPrefix(
        "12 labels held back, 1 rejected, prove nothing: 20"))
    #expect(
      CaptionFileError.doNotMatch(features: "a.npy", images: 1, captions: "a.txt", lines: 3).description.contains(
        "holds 1 image, a.txt 3 captions"))
  }
}
