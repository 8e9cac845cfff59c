import Foundation

/// The program itself, as `swift build` leaves it.
public enum Program {
  /// Where it is.
  public static let path =
    SharedFolder.projectRoot.appendingPathComponent(".build/debug/fanfold").path

  /// Whether it is there.
  public static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
