import Claims
import Testing

@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"))
struct ClaimParserTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(Shelf.parser) }

  @Test(
    "Each attribute and the head noun are claims of their own",
    arguments: [
      ("Red ceramic mug, 350 ml", ["Red:colour", "ceramic:material", "mug:kind", "350 ml:size-"]),
      ("Film SLR camera", ["Film SLR camera:kind"]),
      ("Red bow tie", ["Red:colour", "bow tie:kind"]),
      ("red wine glass", ["red:colour", "wine glass:kind"]),
      ("Sofa in dark blue velvet", ["Sofa:kind", "dark blue:colour", "velvet:material"]),
      ("RED CERAMIC MUG WITH LID", ["RED:colour", "CERAMIC:material", "MUG:kind", "LID:part"]),
      ("Black-brown bookcase", ["Black-brown:colour", "bookcase:kind"]),
      ("Sneakers, White/Black", ["Sneakers:kind", "White:colour", "Black:colour"]),
      ("Lit candle", ["Lit:state", "candle:kind"]),
    ])
  func attributes(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "Words of a name or a compound are no claims",
    arguments: [
      ("Orange juice", ["Orange juice:kind"]), ("Blackberry", ["Blackberry:kind"]),
      ("Polo Ralph Lauren", ["Polo Ralph Lauren:text"]), ("Red Bull", ["Red Bull:text"]),
      ("Olive oil", ["Olive oil:kind"]), ("Cream cheese", ["Cream cheese:kind"]),
      ("Golden Delicious", ["Golden Delicious:kind"]), ("Apple green vase", ["Apple green:colour", "vase:kind"]),
      ("Chocolate brown sofa", ["Chocolate brown:colour", "sofa:kind"]),
      ("Rose gold ring", ["Rose gold:colour", "ring:kind"]),
      ("Stone & Beam white chair", ["Stone & Beam:other?", "white:colour", "chair:kind"]),
      ("Black Nike trainers", ["Black:colour", "Nike:other?", "trainers:kind"]),
      ("Lock&Lock container", ["Lock&Lock:other?", "container:kind"]),
      ("RIBBA Frame, White", ["RIBBA:other?", "Frame:kind", "White:colour"]),
    ])
  func names(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "A thing that ends the first words is sold, whatever goods the later words could be",
    arguments: [
      ("Small barometer, red cap", ["barometer:kind", "red cap:colour@cap"]),
      ("Magnetoelectric machine with white knobs", ["Magnetoelectric machine:kind", "white knobs:colour@knob"]),
      ("This barometer has a red rim", ["barometer:kind", "red rim:colour@rim"]),
      ("Our green tomatoes come in a cardboard box", ["green:colour", "tomatoes:kind", "cardboard box:material@box"]),
      // A capital alone may be a brand.
      ("Rivet, yellow chair", ["yellow:colour", "chair:kind"]),
    ])
  func opening(spec: String, claims: [String]) {
    #expect(parser.lines(of: spec).filter { !$0.hasSuffix("?") } == claims)
  }

  @Test(
    "A thing that no lexicon lists owns the colour before it",
    arguments: [
      ("Barometer with light blue tubing", ["Barometer:kind", "light blue tubing:colour@tubing"]),
      ("Black sofa, white rim", ["Black:colour", "sofa:kind", "white rim:colour@rim"]),
      ("Mug, red color", ["Mug:kind", "red:colour"]),
      ("Kettle with a glass body and red lid", ["Kettle:kind", "glass:material", "red lid:colour@lid"]),
      ("White jug with striped decoration", ["White:colour", "jug:kind", "striped:pattern"]),
    ])
  func unlistedParts(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "Parts carry their colours and numbers",
    arguments: [
      ("Mug with red handle", ["Mug:kind", "red handle:colour@handle"]),
      ("Jar with lid, two handles", ["Jar:kind", "lid:part", "two handles:count@handle#2"]),
      ("Coat rack with five pegs", ["Coat rack:kind", "five pegs:count@peg#5"]),
      ("Chest of 3 drawers", ["Chest:kind", "3 drawers:count@drawer#3"]),
      ("Two green apples", ["Two:count#2", "green:colour", "apples:kind"]),
      ("Three large plates", ["Three:count#3", "plates:kind"]),
      ("4 big tall glasses", ["4:count#4", "tall:shape", "glasses:kind"]),
      ("A set of three large plates", ["set of three:count#3", "plates:kind"]),
      ("Six medium-sized white bowls", ["Six:count#6", "white:colour", "bowls:kind"]),
      ("Bag with two small pockets", ["Bag:kind", "two:count@pocket#2", "pockets:part"]),
      ("Three extra-large plates", ["Three:count#3", "plates:kind"]),
      ("Three extra-extra-large white plates", ["Three:count#3", "white:colour", "plates:kind"]),
      ("Three extra large plates", ["Three:count#3", "plates:kind"]),
      ("3 medium sized plates", ["3:count#3", "plates:kind"]),
      ("3 super-sized mugs", ["3:count#3", "mugs:kind"]),
      ("Four half-size bottles", ["Four:count#4", "bottles:kind"]),
      ("Bag with two extra-long straps", ["Bag:kind", "two:count@shoulder strap#2", "long straps:part"]),
      ("Three two-inch-thick plates", ["Three:count#3", "plates:kind"]),
      ("Two-inch-thick plates", ["plates:kind"]),
      ("Three-large plates", ["Three:count#3", "plates:kind"]),
      ("Twin-size pillows", ["pillows:kind"]),
      ("One-size cap", ["One-size:other-", "cap:kind"]),
      ("Three two-litre jugs", ["jugs:kind"]),
      ("Three-piece set of plates", ["Three-piece:count#3", "plates:kind"]),
      ("Clock, gold frame", ["Clock:kind", "gold frame:colour@frame"]),
      ("Screwdriver, red and black handles", ["Screwdriver:kind", "red:colour@handle", "black handles:colour@handle"]),
      ("Blue chair and yellow lamp", ["Blue:colour", "chair:kind", "yellow:colour@lamp", "lamp:kind"]),
      ("The lamp has a white shade", ["lamp:kind", "white shade:colour@lampshade"]),
    ])
  func parts(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "Absence is read as such",
    arguments: [
      ("Teapot without lid", ["Teapot:kind", "without lid:part!"]),
      ("Mug, no handle", ["Mug:kind", "no handle:part!"]),
      ("Handle-free mug", ["Handle-free:part!", "mug:kind"]), ("Lidless jar", ["Lidless:part!", "jar:kind"]),
      ("Sleeveless dress", ["Sleeveless:part", "dress:kind"]),
    ])
  func negation(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "Counts of articles and measures",
    arguments: [
      ("Mugs, set of 6", ["Mugs:kind", "set of 6:count#6"]), ("Socks, 3-pack", ["Socks:kind", "3-pack:count#3"]),
      ("Frame, 23x23 cm", ["Frame:kind", "23x23 cm:size-"]), ("Bottle, 1,5 L", ["Bottle:kind", "1,5 L:size-"]),
      ("T-shirt, size M", ["T-shirt:kind", "size M:size-"]),
    ])
  func measures(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "What no photo shows is never visible",
    arguments: [
      "Mug, made in Italy", "Mug, dishwasher safe", "Mug, 2 year warranty", "Mug, for Men, Boys",
      "Mug, sold separately", "Mug, 30-day returns", "Mug, holds up to 2 kg",
    ])
  func unseen(spec: String) {
    let claims = parser.claims(in: spec)
    #expect(claims.filter { $0.observability == .visible }.map(\.term) == ["mug"])
    #expect(claims.contains { $0.observability == .never })
  }

  @Test(
    "Quoted and cued words are print",
    arguments: [
      ("Mug with \"Happy Birthday\" print", "Happy Birthday"), ("Mug with Nike logo", "Nike"),
      ("Mug reads WORLD'S BEST DAD", "WORLD'S BEST DAD"), ("Bravo strawberry yoghurt", "Bravo"),
      ("Bravo vanilla yoghurt", "vanilla"),
    ])
  func print(spec: String, text: String) {
    let claims = parser.claims(in: spec)
    #expect(claims.contains { $0.facet == .text && $0.text == text && $0.observability == .visible })
  }

  @Test(
    "Words after a cue are print, and the cue is nothing",
    arguments: [
      ("TIN - ORANGE - PRINT: CORN - 200 G", ["TIN:kind", "ORANGE:colour", "CORN:text\"", "200 G:size-"]),
      ("Glass Jar with Lid, with the Words SUGAR", ["Glass:material", "Jar:kind", "Lid:part", "SUGAR:text\""]),
      ("A dumbbell with the words 2 KG. For home gyms.", ["dumbbell:kind", "2 KG:text\"", "For home:other-"]),
      ("Toy Blocks, Marked \"3\", without Wheels", ["Toy Blocks:kind", "3:text\"", "without Wheels:part!"]),
      ("Bottle with a Black Label, Marked \"SYRUP\"", ["Bottle:kind", "Black Label:colour@label", "SYRUP:text\""]),
      ("PICTURE FRAME - LIGHT BLUE - PRINT: DREAM", ["PICTURE FRAME:kind", "LIGHT BLUE:colour", "DREAM:text\""]),
      ("MUG - MARKED COFFEE - WHITE", ["MUG:kind", "COFFEE:text\"", "WHITE:colour"]),
      ("Mug that says Happy Birthday in blue", ["Mug:kind", "Happy Birthday:text\"", "blue:colour"]),
      ("Mug with \"3\" on front", ["Mug:kind", "3:text\""]), ("Box stamped FRAGILE", ["Box:kind", "FRAGILE:text\""]),
    ])
  func cuedPrint(spec: String, claims: [String]) {
    #expect(parser.lines(of: spec) == claims)
    #expect(parser.claims(in: spec).filter { $0.facet == .text }.map(\.isPrinted) == [true])
  }

  @Test(
    "Words for print that announce none are read as before",
    arguments: [
      ("Print: Floral", ["Print:pattern", "Floral:pattern"]), ("Label: White", ["White:colour"]),
      ("Reading Glasses, Black", ["Reading Glasses:kind", "Black:colour"]),
      ("Embossed Leather Wallet", ["Embossed:pattern", "Leather:material", "Wallet:kind"]),
      ("Graphic Print T-shirt", ["Graphic Print:pattern", "T-shirt:kind"]),
    ])
  func cuesOfNothing(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "Goods that are also parts or stuff are sold where they open the spec",
    arguments: [
      (
        "Bell with Black Keyhole, 2 keys included", ["Bell:kind", "Black Keyhole:colour@keyhole", "2 keys:count@key#2"]
      ),
      ("BELL - COPPER - WOODEN HANDLE", ["BELL:kind", "COPPER:material", "WOODEN HANDLE:material@handle"]),
      ("TIN - OLIVE - PRINT: PLUMS", ["TIN:kind", "OLIVE:colour", "PLUMS:text\""]),
      ("Glass with Handle", ["Glass:kind", "Handle:part"]), ("Iron, white", ["Iron:kind", "white:colour"]),
      ("Drum, red", ["Drum:kind", "red:colour"]), ("Rivet, Chair", ["Rivet:other?", "Chair:kind"]),
    ])
  func openingGoods(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "A colour belongs to what it stands before, even where that can't be seen or is no word of a lexicon",
    arguments: [
      ("Granny Smith apple with white, firm pulp", ["white:colour@pulp-"]),
      ("Apple with white pulp and a clear acidity", ["white:colour@pulp-"]),
      ("Padlock with Black Keyhole", ["Black Keyhole:colour@keyhole"]),
      ("Mug with red, glossy handle", ["red:colour@handle"]),
    ])
  func coloursOfOtherThings(spec: String, claims: [String]) {
    #expect(parser.lines(of: spec).filter { $0.contains(":colour") } == claims)
  }

  @Test("Things that a description only mentions are not sold")
  func otherThings() {
    let spec = "Red ceramic vase. Perfect for your living room table. Place it on a wooden shelf beside the blue sofa."
    #expect(parser.lines(of: spec).filter { !$0.hasSuffix("-") } == ["Red:colour", "ceramic:material", "vase:kind"])
  }

  @Test("A contradictory repetition is kept as a claim of its own")
  func repetition() {
    let claims = parser.claims(in: "Teton Hoodie, purple. Black hoodie.")
    #expect(claims.filter { $0.facet == .colour }.map(\.term) == ["purple", "black"])
    #expect(claims.filter { $0.facet == .kind }.map(\.term) == ["hoodie", "hoodie"])
  }

  @Test("Hinted values are read by their facet")
  func hints() {
    let spec = "Thing\ncolour: Navy marl/White\nmaterial: 100% cotton"
    let hints = [
      SpecHint(span: Span(start: 14, end: 29), facet: .colour),
      SpecHint(span: Span(start: 40, end: 51), facet: .material),
    ]
    let claims = parser.claims(in: spec, hints: hints)
    #expect(claims.filter { $0.facet == .colour }.map(\.term) == ["navy marl", "white"])
    #expect(claims.filter { $0.facet == .material }.map(\.observability) == [.never])
    #expect(parser.claims(in: "x", hints: [SpecHint(span: Span(start: -3, end: 99), facet: .colour)]).count <= 1)
  }

  /// The line that a column became is a label with its value too.
  @Test("A hinted value's claims are found wherever they stand in it, and in a text that strayed into a column")
  func strayingHints() {
    for words in [1, 20, 63, 80, 300] {
      let value = String(repeating: "zorp ", count: words) + "lit"
      let spec = "Lamp\nstate: \(value)"
      let hint = SpecHint(span: Span(start: 12, end: spec.unicodeScalars.count), facet: .state)
      #expect(parser.lines(of: spec, hints: [hint]) == ["Lamp:kind", "lit:state"], "\(words)")
    }
  }

  @Test("Keyed values are read by their key")
  func keys() {
    let claims = parser.claims(in: "Sonata Watch. Strap color: Black. Dial colour: White. Warranty: 1 year")
    let colours = claims.filter { $0.facet == .colour }
    #expect(colours.map(\.term) == ["black", "white"])
    #expect(colours.map(\.subject) == ["strap", "dial"])
  }

  @Test(
    "A label names the facet, and its value is the claim",
    arguments: [
      ("Candle. State: lit", ["Candle:kind", "lit:state"]),
      ("Basket. Material: wicker. Shown: empty", ["Basket:kind", "wicker:material", "empty:state"]),
      ("Lamp\nCondition: switched on", ["Lamp:kind", "switched on:state"]),
      ("Candle - State: lit - Colour: red", ["Candle:kind", "lit:state", "red:colour"]),
      ("Mug. Pattern - striped", ["Mug:kind", "striped:pattern"]),
      ("T-shirt - Colour - red - Size - M", ["T-shirt:kind", "red:colour", "M:size-"]),
      ("Shirt with pattern - red", ["Shirt:kind", "pattern:pattern", "red:colour"]),
      ("Plate. With: turquoise rim", ["Plate:kind", "turquoise rim:colour@rim"]),
      ("Mug. Without: handle", ["Mug:kind", "Without: handle:part!"]),
      ("Handle: wood. Knife", ["wood:material@handle", "Knife:kind"]),
      ("Mug, no handle; colour: red", ["Mug:kind", "no handle:part!", "red:colour"]),
      ("Jar. Lid: with knob", ["Jar:kind", "Lid:part", "knob:part"]),
      ("Colour: red, with a lid, 20 cm. Mug", ["red:colour", "lid:part", "20 cm:size-", "Mug:kind"]),
      ("Mug. Count: 4", ["Mug:kind", "4:count#4"]),
      ("Mug. Condition: new", ["Mug:kind", "new:state-"]),
      ("Mug. Category: Best seller", ["Mug:kind"]),
    ])
  func labels(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "A state that is an item of its own is the product's",
    arguments: [
      ("Umbrella; folded; turquoise", ["Umbrella:kind", "folded:state", "turquoise:colour"]),
      ("Book | closed | blue", ["Book:kind", "closed:state", "blue:colour"]),
    ])
  func listedStates(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "What fills a thing is part of its state, and what it is stuffed with is not",
    arguments: [
      (
        "Basket; wicker; filled with apples; 27 cm",
        ["Basket:kind", "wicker:material", "filled with apples:state", "27 cm:size-"]
      ),
      ("A box full of oranges", ["box:kind", "full of oranges:state"]),
      ("Basket. Shown: filled with apples", ["Basket:kind", "filled with apples:state"]),
      ("Basket. Looks great filled with apples.", ["Basket:kind"]),
      ("Cushion filled with feathers", ["Cushion:kind", "filled:state", "feathers:material"]),
    ])
  func fillings(spec: String, claims: [String]) { #expect(parser.lines(of: spec) == claims) }

  @Test(
    "That something sells well names no goods",
    arguments: ["Best seller mug", "Mug, bestsellers", "Mug. Best-seller.", "Best selling mug"])
  func sellers(spec: String) { #expect(parser.lines(of: spec).map { $0.lowercased() } == ["mug:kind"]) }

  @Test("A kind carries its senses as a shop means it")
  func senses() {
    #expect(parser.claims(in: "mug").first?.senses.first == Synset(offset: 3_797_390))
    #expect(parser.claims(in: "jumper").first?.senses.first == Synset(offset: 4_370_048))
  }
}
