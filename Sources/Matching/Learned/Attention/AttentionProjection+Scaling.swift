import Features

extension AttentionProjection {
  /// What was projected without scales, with them.
  package func scaled(_ photo: AttentionPhoto) -> AttentionPhoto {
    var regions = photo.regions
    for cell in photo.bias.indices where photo.bias[cell] > AttentionPhoto.absent {
      regionScale.apply(to: &regions.values, from: cell * regionInputs)
    }
    var global = photo.global
    globalScale.apply(to: &global, from: 0)
    return AttentionPhoto(regions: regions, bias: photo.bias, global: global, places: photo.places)
  }

  /// What was projected with all scales, as this projection with some of them at 0 would have done it.
  package func blinding(_ photo: AttentionPhoto) -> AttentionPhoto {
    var regions = photo.regions
    for cell in 0..<regions.rows {
      for column in 0..<regionInputs where regionScale.factor[column] == 0 {
        regions.values[cell * regionInputs + column] = 0
      }
    }
    let global = zip(photo.global, globalScale.factor).map { $1 == 0 ? 0 : $0 }
    return AttentionPhoto(regions: regions, bias: photo.bias, global: global, places: photo.places)
  }

  /// Without the colours of cells and product, or without the mixture of class names: those numbers are always 0.
  package func without(colours: Bool, classNames: Bool) -> AttentionProjection {
    var projection = self
    let components = cells.components
    let colourCount = CellColours.moments + shades.count
    if colours {
      projection.regionScale = regionScale.blinded(components..<components + colourCount)
      let start = 2 * components + middle.components
      projection.globalScale = projection.globalScale.blinded(start..<start + shades.count)
    }
    if classNames {
      let start = 2 * components + middle.components + shades.count
      projection.globalScale = projection.globalScale.blinded(start..<globalInputs)
    }
    return projection
  }
}

extension FeatureScale {
  fileprivate func blinded(_ range: Range<Int>) -> FeatureScale {
    var factor = factor
    for index in range { factor[index] = 0 }
    return FeatureScale(centre: centre, factor: factor)
  }
}
