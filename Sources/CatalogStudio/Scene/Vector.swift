import Foundation

/// A point or direction of a scene: x right, y up, z away from the camera, in the product's own units.
public struct Vector: Sendable, Hashable {
  public var x: Double
  public var y: Double
  public var z: Double

  public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  public static let zero = Vector(0, 0, 0)

  public static func + (a: Vector, b: Vector) -> Vector { Vector(a.x + b.x, a.y + b.y, a.z + b.z) }
  public static func - (a: Vector, b: Vector) -> Vector { Vector(a.x - b.x, a.y - b.y, a.z - b.z) }
  public static func * (a: Vector, k: Double) -> Vector { Vector(a.x * k, a.y * k, a.z * k) }

  public var length: Double { (x * x + y * y + z * z).squareRoot() }
  public var unit: Vector { length > 0 ? self * (1 / length) : self }

  public func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }

  public func cross(_ other: Vector) -> Vector {
    Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }
}
