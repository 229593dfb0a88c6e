import Claims

extension NetworkExaminer {
  /// What specs say that no photo shows: a network has to weigh it by its words alone.
  private static let offered = [
    "award winning customer service", "certified by an independent laboratory", "developed with physiotherapists",
    "exclusively sold online", "free returns within 60 days", "from the autumn programme", "individually numbered",
    "inspired by nordic winters", "patent pending", "price includes vat", "recommended by experts", "ships from munich",
    "supplied with a two year guarantee", "suitable for allergy sufferers", "tested at minus 20 degrees",
    "tumble dry on low heat", "vegan and cruelty free", "weighs 480 grams",
  ]

  /// Those that training never saw.
  public static func unseenPhrases(beside training: [TrainingPair]) -> [String] {
    let known = Set(training.flatMap { $0.claims.map { $0.text.lowercased() } })
    return offered.filter { !known.contains($0) }
  }
}
