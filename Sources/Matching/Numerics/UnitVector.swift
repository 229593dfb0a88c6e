/// A vector scaled to length 1; zeros stay zeros.
package func unit(_ vector: [Float]) -> [Float] {
  let length = dotProduct(vector[...], vector).squareRoot()
  return length > 0 ? vector.map { $0 / length } : vector
}
