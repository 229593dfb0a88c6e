import COpenBLAS

/// Products in a fixed order of additions: the same numbers with any number of cores.
package enum SingleThread {
  /// From the first call on BLAS uses the calling thread alone; photos, folds and facets are what runs in parallel here.
  package static func enforce() { _ = enforced }

  private static let enforced: Void = openblas_set_num_threads(1)
}
