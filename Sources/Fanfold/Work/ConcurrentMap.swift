/// What `transform` makes of each item, in the order of the items, at most `jobs` at work at once.
///
/// One job means strictly one after the other, on the caller's task.
func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: some Collection<Item>, jobs: Int,
  _ transform: @escaping @Sendable (Item) async -> Output
) async -> [Output] {
  guard jobs > 1, items.count > 1 else {
    var results: [Output] = []
    for item in items { results.append(await transform(item)) }
    return results
  }
  return await withTaskGroup(of: (Int, Output).self) { group in
    var results = [Output?](repeating: nil, count: items.count)
    var waiting = items.enumerated().makeIterator()
    for _ in 0..<jobs {
      guard let (index, item) = waiting.next() else { break }
      group.addTask { (index, await transform(item)) }
    }
    while let (index, result) = await group.next() {
      results[index] = result
      if let (index, item) = waiting.next() {
        group.addTask { (index, await transform(item)) }
      }
    }
    return results.map { $0! }
  }
}
