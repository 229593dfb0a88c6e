/// What a report says, before it is drawn on a terminal or as a page.
public struct ReportPage: Sendable, Hashable {
  public struct Section: Sendable, Hashable {
    public var title: String
    public var items: [Item]
  }

  public enum Item: Sendable, Hashable {
    case figures([Figure])
    case table(Table)
    case chart(Chart)
    case note(String)
  }

  /// One number with what makes it worth believing.
  public struct Figure: Sendable, Hashable {
    public var name: String
    /// With its unit; "unknown" where it was not measured.
    public var value: String
    /// "51.0 – 71.2 %, 91 pairs"; `nil` for what was counted.
    public var certainty: String?
    /// How it was computed, or why it is unknown.
    public var method: String
  }

  public struct Table: Sendable, Hashable {
    public var title: String
    public var header: [String]
    /// As many cells as the header has.
    public var rows: [[String]]
    /// Columns of words; the others are set flush right.
    public var wordColumns: Set<Int> = [0]
    public var note: String?
  }

  /// A picture of a table's numbers; the table stands below it.
  public struct Chart: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
      /// A bar a row with its interval.
      case bars([Bar])
      /// Parts laid end to end, and what each is called.
      case stacks([Stack], parts: [String])
      /// What happened against what was stated, 0 to 1 both ways, and what the axes are called.
      case reliability([Point], stated: String, happened: String)
    }

    public struct Bar: Sendable, Hashable {
      public var name: String
      public var value: Double
      public var low: Double
      public var high: Double
    }

    public struct Stack: Sendable, Hashable {
      public var name: String
      public var values: [Double]
    }

    public struct Point: Sendable, Hashable {
      public var stated: Double
      public var happened: Double
      public var low: Double
      public var high: Double
    }

    public var form: Form
    /// What it shows, for those who can't see it.
    public var description: String
    public var table: Table
  }

  public var language: ReportLanguage
  public var title: String
  public var subtitle: String
  public var sections: [Section]
}
