import CVTerm

extension PseudoTerminal {
  /// A number for a cell's text and look: another one where something else is seen there.
  package func look(of column: Int, _ row: Int) -> Int {
    let cell = cell(column, row)
    var hasher = Hasher()
    let scalars = cell.chars
    // What lies behind the first zero is not written.
    hasher.combine(scalars.0)
    if scalars.0 != 0, scalars.1 != 0 {
      hasher.combine(scalars.1)
      if scalars.2 != 0 { hasher.combine(scalars.2) }
    }
    for colour in [cell.fg, cell.bg] {
      hasher.combine(colour.type)
      if colour.type & 0x01 == 0 {
        hasher.combine(colour.rgb.red)
        hasher.combine(colour.rgb.green)
        hasher.combine(colour.rgb.blue)
      } else {
        hasher.combine(colour.indexed.idx)
      }
    }
    hasher.combine(cell.attrs.bold)
    hasher.combine(cell.attrs.underline)
    hasher.combine(cell.attrs.reverse)
    return hasher.finalize()
  }
}
