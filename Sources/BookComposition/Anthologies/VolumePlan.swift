import StoryModel

/// Cuts an anthology into volumes that hold no more than was asked for.
///
/// Each volume takes as many stories as it can hold: when stories come to the end, the first volumes
/// stay as they were.
struct VolumePlan {
  /// The most stories of a volume; nil for any number.
  let maxStories: Int?
  /// The most bytes of text and pictures in a volume, before they are compressed; nil for any size.
  let maxBytes: Int?

  /// The entries of each volume; one volume for an anthology that needs no more. A story that is too
  /// large for a volume stands in one by itself.
  func volumes(of entries: [Book.Entry]) -> [Range<Int>] {
    var volumes: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (place, entry) in entries.enumerated() {
      let size = entry.story.byteCount + Self.pagesSize
      let isFull = place - start >= maxStories ?? .max || bytes + size > maxBytes ?? .max
      if place > start, isFull {
        volumes.append(start..<place)
        (start, bytes) = (place, 0)
      }
      bytes += size
    }
    return volumes + [start..<entries.count]
  }

  /// About how many bytes a story's own pages and its places in lists take.
  private static let pagesSize = 8000
}

extension Story {
  /// About how many bytes of text and pictures the story has.
  fileprivate var byteCount: Int { chapters.reduce(0) { $0 + $1.byteCount } }
}
