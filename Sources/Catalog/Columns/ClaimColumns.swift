/// The columns whose values are claims about the product, by their usual names.
///
/// Names are compared as `ColumnName`: "Colour", "COLOUR" and "Color (product.metafields.shopify.color-pattern)" are the
/// same as their entries here, "Shoe_Size" is "shoe size". Two names are left out on purpose: "quantity" and "qty",
/// which in shops' exports count the stock, not what is in the box.
public enum ClaimColumns {
  public static let names: [(role: Attribute.Role, names: [String])] = [
    (
      .colour,
      [
        "colour", "color", "colours", "colors", "colour name", "color name", "main colour", "main color",
        "primary colour", "primary color", "base colour", "base color", "product colour", "product color",
        "item colour",
        "item color", "colourway", "colorway", "farbe", "farben", "couleur", "colore", "kleur", "色", "カラー", "カラー名",
        "色名", "本体色", "本体カラー", "代表カラー", "メインカラー", "商品カラー",
      ]
    ),
    (
      .material,
      [
        "material", "materials", "material type", "main material", "fabric", "fabrics", "fabric type", "composition",
        "stoff", "matière", "matiere", "materiale", "tessuto", "tejido", "materiaal", "素材", "材質", "生地", "主素材", "本体素材",
        "素材名", "素材・材質", "材質・素材", "表地素材", "材料",
      ]
    ),
    (
      .pattern,
      [
        "pattern", "patterns", "pattern type", "pattern name", "muster", "motif", "motivo", "patroon", "柄", "パターン",
        "模様", "絵柄", "柄・模様",
      ]
    ),
    (.state, ["state", "shown", "shown as", "condition", "状態"]),
    (
      .size,
      [
        "size", "sizes", "size name", "shoe size", "item size", "product size", "dimensions", "größe", "groesse",
        "grösse", "taille", "talla", "taglia", "maat", "tamaño", "サイズ", "寸法", "大きさ", "サイズ名",
        "本体サイズ", "商品サイズ", "容量", "内容量",
      ]
    ),
    (
      .count,
      [
        "count", "piece count", "unit count", "item count", "pieces", "number of pieces", "number of items", "pack",
        "pack size", "pack of", "pack count", "pack quantity", "package quantity", "multipack", "set of", "stückzahl",
        "stueckzahl", "anzahl", "nombre de pièces", "piezas", "pezzi", "個数", "入数", "枚数", "本数", "入り数",
        "セット数",
      ]
    ),
  ]

  private static let roles: [String: Attribute.Role] = {
    var roles: [String: Attribute.Role] = [:]
    for entry in names { for name in entry.names { roles[name] = entry.role } }
    return roles
  }()

  /// What the values of a column are about, `nil` where it makes no claim.
  public static func role(of column: String) -> Attribute.Role? { roles[ColumnName(column).description] }
}
