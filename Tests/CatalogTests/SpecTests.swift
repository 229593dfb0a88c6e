import Catalog
import Foundation
import Testing

/// The contract's word "spec": the text, then a line for each claim column that the text doesn't say already.
struct SpecTests {
  let shop: Shop
  init() throws {
    shop = try Shop()
    try shop.photos("a.png")
  }

  func pair(_ header: String, _ row: String) throws -> Pair {
    try #require(try shop.read("id,image,spec,\(header)\n1,a.png,\(row)\n").pairs.first)
  }

  func places(_ pair: Pair) -> [String] {
    pair.attributes.map { "\($0.role) \($0.value) = \(text(of: pair.spec, in: $0.span)) @\($0.span.lowerBound)" }
  }

  @Test func columnsThatTheTextDoesntSayBecomeLinesInTheFilesOrder() throws {
    let pair = try pair("Material,price,Colour", "Mug,ceramic,9.50,red")
    #expect(pair.spec == "Mug\nMaterial: ceramic\nColour: red")
    #expect(places(pair) == ["material ceramic = ceramic @14", "colour red = red @30"])
  }

  @Test func columnsThatTheTextSaysPointAtIt() throws {
    let pair = try pair("color,size", "A RED mug of 350  ml,red,350 ml")
    #expect(pair.spec == "A RED mug of 350  ml")
    #expect(places(pair) == ["colour red = RED @2", "size 350 ml = 350  ml @13"])
  }

  @Test func partOfAWordIsNoMention() throws {
    #expect(try pair("colour", "A reddish mug,red").spec.hasSuffix("\ncolour: red"))
    #expect(try pair("size", "Men's shirt,S").spec.hasSuffix("\nsize: S"))
    #expect(try pair("色", "赤いマグ,赤").spec == "赤いマグ")
  }

  @Test func aNumberOfSomethingElseIsNoMention() throws {
    #expect(try pair("pack", "Glass of 6 cm,6").spec.hasSuffix("\npack: 6"))
    #expect(try pair("pack", "Glass of 1.6 l,6").spec.hasSuffix("\npack: 6"))
    #expect(try pair("pack", "Set of 6 glasses,6").spec == "Set of 6 glasses")
  }

  @Test func severalColoursInACellAreSeveralAttributes() throws {
    let pair = try pair("color", "Shoe,Black / Silver")
    #expect(pair.spec == "Shoe\ncolor: Black / Silver")
    #expect(places(pair) == ["colour Black = Black @12", "colour Silver = Silver @20"])
    let said = try self.pair("color", "Silver shoe with black sole,Black / Silver")
    #expect(said.spec == "Silver shoe with black sole")
    #expect(places(said) == ["colour Black = black @17", "colour Silver = Silver @0"])
  }

  @Test func cellsThatSayNothingAreLeftOut() throws {
    for nothing in ["", "-", "N/A", "None", "Default Title"] {
      let pair = try pair("colour", "Mug,\(nothing)")
      #expect(pair.spec == "Mug")
      #expect(pair.attributes.isEmpty)
    }
  }

  @Test func aTextThatStrayedIntoAColumnIsReadAsText() throws {
    let text = String(repeating: "A red mug with a blue handle. ", count: 7).trimmingCharacters(in: .whitespaces)
    let stray = try pair("size,Material", "Mug,M,\"\(text)\"")
    #expect(stray.spec == "Mug\nsize: M\nMaterial: \(text)")
    #expect(places(stray) == ["size M = M @10"])
    let lines = try pair("Material", "Mug,\"\(text)\n\n  Also  in blue.\"")
    #expect(lines.spec == "Mug\nMaterial: \(text) Also in blue.")
    #expect(try pair("colour", "Mug,\"dark\n red\"").spec == "Mug\ncolour: dark red")
    let said = try pair("Material", "\(text),\(text)")
    #expect(said.spec == text)
    #expect(said.attributes.isEmpty)
    #expect(
      places(try pair("Material", "Mug,\(text.prefix(200))")).map { $0.hasPrefix("material A red mug") } == [true])
  }

  @Test func mentionsAreFoundOverSpacesAndBehindFalseStarts() throws {
    let pair = try pair("colour,size", "\"Reddish red  \u{3000}red reds, 6 cm, 16x6 6 pieces\",red red,6")
    #expect(places(pair) == ["colour red red = red  \u{3000}red @8", "size 6 = 6 @35"])
  }

  @Test func aStateColumnSaysHowAThingIsShownNotHowItIsSold() throws {
    let lit = try pair("state", "Candle,lit")
    #expect(lit.spec == "Candle\nstate: lit")
    #expect(places(lit) == ["state lit = lit @14"])
    for trade in ["new", "Used", "refurbished", "active", "中古"] {
      #expect(try pair("condition", "Candle,\(trade)").spec == "Candle")
    }
  }

  @Test func spansCountUnicodeScalars() throws {
    // The flag is two scalars, the family five, and one character each.
    let pair = try pair("colour", "🇯🇵 👨‍👩‍👧 e\u{301}tui,赤")
    #expect(places(pair).map { $0.hasPrefix("colour 赤 = 赤") } == [true])
  }

  @Test(arguments: [
    ("Color", Attribute.Role.colour), ("COLOUR", .colour), ("color_name", .colour), ("g:color", .colour),
    ("Farbe", .colour), ("Color (product.metafields.shopify.color-pattern)", .colour), ("Fabric Type", .material),
    ("素材", .material), ("Pattern", .pattern), ("Shoe-Size", .size), ("サイズ", .size), ("Pack of", .count),
    ("multipack", .count), ("State", .state), ("Shown", .state), ("condition", .state), ("状態", .state),
  ]) func usualSpellingsAreRecognised(name: String, role: Attribute.Role) {
    #expect(ClaimColumns.role(of: name) == role)
  }

  @Test func stockAndOtherColumnsMakeNoClaim() {
    for name in ["quantity", "Variant Inventory Qty", "colour_readers", "strap", "price", "", "size chart url"] {
      #expect(ClaimColumns.role(of: name) == nil)
    }
  }
}
