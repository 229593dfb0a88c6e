import Claims
import Testing

struct EdictTests {
  private let edict: Edict

  init() throws {
    // Entries of our own in EDICT's format.
    edict = try Edict(
      Array(
        """
        皿 [さら] /(n) (1) plate/dish/(2) (something) shaped like a plate/(P)/
        橋 [はし] /(n) bridge/(P)/
        箸 [はし] /(n) (uk) chopsticks/
        割る [わる] /(v5r,vt) to divide/to break/
        杯 [はい] /(n) cup/
        杯 [さかずき] /(n) (1) sake cup/(P)/

        """.utf8))
  }

  @Test func meaningsComeInOrderWithoutRemarks() {
    #expect(edict.meanings(of: "皿") == ["plate", "dish", "shaped like a plate"])
  }

  @Test func commonWordsComeFirst() { #expect(edict.meanings(of: "杯") == ["sake cup", "cup"]) }

  @Test func kanaStandOnlyForWordsThatAreUsuallyWrittenSo() {
    #expect(edict.meanings(of: "はし") == ["chopsticks"])
    #expect(edict.meanings(of: "さら").isEmpty)
  }

  @Test func verbsMeanNoThing() { #expect(edict.meanings(of: "割る").isEmpty) }

  @Test func englishFindsItsWord() {
    #expect(edict.word(for: "chopsticks") == "箸")
    #expect(edict.word(for: "dish") == "皿")
    #expect(edict.word(for: "chop") == nil)
  }

  @Test func textWithoutEntriesIsRefused() {
    #expect(throws: EdictError.unreadable) { try Edict(Array("nothing here".utf8)) }
  }
}
