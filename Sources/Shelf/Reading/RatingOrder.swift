import CatalogModel
import StoryModel

extension CatalogBook {
  /// What a rating is sorted by: its step on the ladder, so that General comes before Explicit.
  static func step(of rating: String) -> String {
    let step = Rating.allCases.sorted().firstIndex { $0.name == rating }
    return "\(step ?? Rating.allCases.count) \(rating)"
  }
}
