/// Words that belong to shops, not to photos.
enum Vocabulary {
  /// Words that a print could be mistaken for by a careless clerk: of about the same length, none a part of another.
  static func otherWords(than word: String) -> [String] {
    let groups: [[String]] = [
      ["COFFEE", "TEA", "MAMA", "HELLO", "BOSS", "PAPA"], ["ALOE", "OLIVE OIL", "SYRUP", "CIDER", "TONIC", "HONEY"],
      ["SUGAR", "SALT", "RICE", "FLOUR", "SWEETS", "SPICE"], ["TOMATO", "BEANS", "COCOA", "CORN", "PEAS", "PLUMS"],
      ["FRAGILE", "SHOES", "TOYS", "GIFT", "PUZZLE", "BOOKS"], ["HOME", "LOVE", "DREAM", "PARIS", "HELLO", "SMILE"],
      ["MARKET", "BOOKS", "FRESH", "GREEN", "BEACH", "YOGA"],
      ["ATLAS", "GARDEN", "POEMS", "ROME", "CHESS", "BREAD", "BIRDS", "OCEAN"], ["2 KG", "3 KG", "5 KG", "8 KG"],
    ]
    return (groups.first { $0.contains(word) } ?? []).filter { $0 != word }
  }

  static let brands = ["NORDVIK", "Halvorsen", "Casa Lima", "Ottoline", "Brightwell", "Kestrel & Co", "MIRU", "Tarn"]

  static let offers = [
    "2-year warranty", "free shipping", "gift boxed", "designed in Denmark", "new in 2026", "best seller",
    "ships in 24 hours", "30-day returns",
  ]
}
