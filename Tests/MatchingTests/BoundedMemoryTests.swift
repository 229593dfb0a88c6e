import Matching
import Testing

@Suite struct BoundedMemoryTests {
  @Test func `what is asked for again and again stays, the rest is forgotten in time`() {
    let memory = BoundedMemory<Int, Int>(capacity: 20)
    var computed: [Int: Int] = [:]
    func ask(_ key: Int) -> Int? {
      memory.value(of: key) {
        computed[key, default: 0] += 1
        return key * key
      }
    }
    for key in 1...200 {
      #expect(ask(0) == 0)
      #expect(ask(key) == key * key)
      #expect(memory.count <= 20)
    }
    #expect(computed[0] == 1)
    #expect(ask(200) == 40_000 && computed[200] == 1)
    #expect(ask(1) == 1 && computed[1] == 2)
  }

  @Test func `no result is asked for anew`() {
    let memory = BoundedMemory<Int, Int>(capacity: 2)
    #expect(memory.value(of: 1) { nil } == nil)
    #expect(memory.value(of: 1) { 7 } == 7)
  }
}
