/// Mean losses over the batches of an epoch.
package struct EpochLosses: Sendable, Hashable {
  package private(set) var sum = BatchLosses()
  package private(set) var batches = 0

  package init() {}

  package init(sum: BatchLosses, batches: Int) {
    self.sum = sum
    self.batches = batches
  }

  package mutating func add(_ losses: BatchLosses) {
    sum.typeI += losses.typeI
    sum.typeIIAndIII += losses.typeIIAndIII
    sum.contrast += losses.contrast
    sum.total += losses.total
    batches += 1
  }

  package var mean: BatchLosses {
    let count = Double(max(1, batches))
    var mean = BatchLosses()
    mean.typeI = sum.typeI / count
    mean.typeIIAndIII = sum.typeIIAndIII / count
    mean.contrast = sum.contrast / count
    mean.total = sum.total / count
    return mean
  }
}
