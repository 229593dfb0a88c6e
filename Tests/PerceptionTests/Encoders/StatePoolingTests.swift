import Features
import Perception
import Testing

struct StatePoolingTests {
  /// Two texts of three states of size 2.
  let states = Tensor(shape: [2, 3, 2], .float([3, 4, 0, 2, 9, 9, 1, 0, 0, 1, 5, 0]))

  @Test func eachPoolingTakesItsStates() {
    #expect(StatePooling.vector(states, item: 0, pooling: .first) == [0.6, 0.8])
    #expect(StatePooling.vector(states, item: 0, pooling: .end, count: 2) == [0, 1])
    // Mean of (3, 4) and (0, 2) is (1.5, 3).
    let mean = StatePooling.vector(states, item: 0, pooling: .mean, count: 2)
    #expect(mean.map { abs($0[0] - 0.4472136) < 1e-6 && abs($0[1] - 0.8944272) < 1e-6 } == true)
    #expect(StatePooling.vector(states, item: 1, pooling: .end) == [1, 0])
    #expect(StatePooling.vector(Tensor(shape: [1, 2, 1, 1], .float([0, 5])), item: 0, pooling: .none) == [0, 1])
  }

  @Test func mapsAreAveragedAndReadCellByCell() throws {
    // Channels first: channel 0 is 1, 3; channel 1 is 0, 4.
    let map = Tensor(shape: [1, 2, 1, 2], .float([1, 3, 0, 4]))
    let mean = try #require(StatePooling.vector(map, item: 0, pooling: .mean))
    #expect(abs(mean[0] - 0.7071068) < 1e-6)
    let cells = try #require(StatePooling.map(map, isNCHW: true))
    #expect(cells.columns == 2 && cells.cells.rows == 2)
    #expect(cells.cells.values == [1, 0, 0.6, 0.8])
    #expect(
      StatePooling.map(Tensor(shape: [1, 1, 2, 2], .float([1, 0, 3, 4])), isNCHW: false)?.cells.values == [
        1, 0, 0.6, 0.8,
      ])
  }

  @Test func shapesThatDoNotFitAndNumbersThatAreNoneGiveNothing() {
    #expect(StatePooling.vector(states, item: 0, pooling: .none) == nil)
    #expect(StatePooling.vector(Tensor(shape: [1, 2], .float([1, 1])), item: 0, pooling: .mean) == nil)
    #expect(StatePooling.vector(Tensor(shape: [1, 2], .float([.nan, 1])), item: 0, pooling: .none) == nil)
    #expect(StatePooling.vector(Tensor(shape: [1, 2], .float([0, 0])), item: 0, pooling: .none) == nil)
    #expect(StatePooling.vector(Tensor(shape: [], .float([1])), item: 0, pooling: .none) == nil)
    #expect(StatePooling.vector(Tensor(shape: [1, 3], .float([1])), item: 0, pooling: .none) == nil)
    #expect(StatePooling.vector(Tensor(shape: [1, 2], .int64([1, 2])), item: 0, pooling: .none) == nil)
    #expect(StatePooling.states(states, item: 0, range: 0..<4) == nil)
    #expect(StatePooling.states(Tensor(shape: [1, 1, 1], .float([.infinity])), item: 0, range: 0..<1) == nil)
  }
}
