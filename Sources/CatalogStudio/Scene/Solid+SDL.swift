extension Solid {
  /// The shape's text without its closing brace's modifiers, so that a caller may add a texture.
  func sdl(_ modifiers: String = "") -> String {
    switch self {
    case .box(let a, let b): return "box{\(SDL.vector(a)),\(SDL.vector(b)) \(modifiers)}"
    case .sphere(let c, let r): return "sphere{\(SDL.vector(c)),\(SDL.number(r)) \(modifiers)}"
    case .cylinder(let a, let b, let r):
      return "cylinder{\(SDL.vector(a)),\(SDL.vector(b)),\(SDL.number(r)) \(modifiers)}"
    case .cone(let a, let r, let b, let s):
      return "cone{\(SDL.vector(a)),\(SDL.number(r)),\(SDL.vector(b)),\(SDL.number(s)) \(modifiers)}"
    case .torus(let major, let minor): return "torus{\(SDL.number(major)),\(SDL.number(minor)) \(modifiers)}"
    case .lathe(let outline): return "lathe{bezier_spline \(Self.control(outline, lowest: 0)) \(modifiers)}"
    case .prism(let outline, let from, let to):
      return
        "prism{bezier_spline linear_sweep \(SDL.number(from)),\(SDL.number(to)),\(Self.control(outline)) \(modifiers)}"
    case .superellipsoid(let east, let north):
      return "superellipsoid{<\(SDL.number(east)),\(SDL.number(north))> \(modifiers)}"
    case .sheet(let rows): return Self.mesh(rows, modifiers)
    case .letters(let text, let font, let width, let height, let depth):
      return Lettering(text: text, font: font, width: width, height: height).solid(depth: depth, modifiers)
    case .union(let solids): return "union{\(solids.map { $0.sdl() }.joined(separator: "\n")) \(modifiers)}"
    case .difference(let solid, let others):
      return "difference{\(([solid] + others).map { $0.sdl() }.joined(separator: "\n")) \(modifiers)}"
    case .intersection(let solids):
      return "intersection{\(solids.map { $0.sdl() }.joined(separator: "\n")) \(modifiers)}"
    case .moved(let solid, let moves):
      return solid.sdl(moves.map(\.sdl).joined(separator: " ") + " " + modifiers)
    }
  }

  /// A lathe's radius may not turn negative between the points: `lowest` keeps it from that.
  private static func control(_ outline: Outline, lowest: Double = -.infinity) -> String {
    let points = outline.beziers.joined()
    return "\(points.count),"
      + points.map { "<\(SDL.number(max(lowest, $0.x))),\(SDL.number($0.y))>" }.joined(separator: ",")
  }

  private static func mesh(_ rows: [[Vector]], _ modifiers: String) -> String {
    let columns = rows[0].count
    func clamp(_ row: Int, _ column: Int) -> Vector {
      rows[min(max(row, 0), rows.count - 1)][min(max(column, 0), columns - 1)]
    }
    // A grid that closes on itself takes its normals across the seam.
    let closed = rows.allSatisfy { ($0[0] - $0[columns - 1]).length < 1e-9 }
    var normals: [Vector] = []
    for row in rows.indices {
      for column in 0..<columns {
        let left = closed && column == 0 ? columns - 2 : column - 1
        let right = closed && column == columns - 1 ? 1 : column + 1
        let across = clamp(row, right) - clamp(row, left)
        let along = clamp(row + 1, column) - clamp(row - 1, column)
        let normal = across.cross(along)
        normals.append(normal.length > 1e-12 ? normal.unit : Vector(0, 1, 0))
      }
    }
    var faces: [String] = []
    for row in 0..<rows.count - 1 {
      for column in 0..<columns - 1 {
        let a = row * columns + column
        faces.append("<\(a),\(a + 1),\(a + columns)>")
        faces.append("<\(a + 1),\(a + columns + 1),\(a + columns)>")
      }
    }
    let points = rows.joined().map { SDL.vector($0) }.joined(separator: ",")
    return """
      mesh2{vertex_vectors{\(rows.count * columns),\(points)}
      normal_vectors{\(normals.count),\(normals.map { SDL.vector($0) }.joined(separator: ","))}
      face_indices{\(faces.count),\(faces.joined(separator: ","))} \(modifiers)}
      """
  }
}
