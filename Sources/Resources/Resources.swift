import CResources
import TOMLKit

/// The files of the `Resources` folder, which travel inside the binary.
package enum Resources {
  /// The bytes of `name`, a path from the `Resources` folder (`Themes/base.css`).
  ///
  /// - Returns: nil where there is no such file.
  package static func bytes(of name: String) -> UnsafeRawBufferPointer? {
    index[name]
  }

  /// The names in `folder` (`Fandoms/`), sorted.
  package static func names(in folder: String) -> [String] {
    index.keys.filter { $0.hasPrefix(folder) }.sorted()
  }

  /// The value that the TOML file `name` spells.
  ///
  /// The files were checked when the program was built, so a mistake in one is a mistake in the
  /// program.
  package static func decode<Value: Decodable>(_ type: Value.Type, from name: String) -> Value {
    guard let bytes = bytes(of: name) else { preconditionFailure("no resource \(name)") }
    do {
      return try decode(type, fromTOML: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("\(name): \(error)")
    }
  }

  /// The value that `toml` spells.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, fromTOML toml: String
  ) throws -> Value {
    try TOMLDecoder().decode(type, from: toml)
  }

  // Pointers to constants of the binary: nothing ever writes there.
  private nonisolated(unsafe) static let index: [String: UnsafeRawBufferPointer] = {
    var index: [String: UnsafeRawBufferPointer] = [:]
    for number in 0..<embedded_resource_count {
      let resource = embedded_resource_at(number)
      index[String(cString: resource.name)] =
        UnsafeRawBufferPointer(start: resource.bytes, count: resource.count)
    }
    return index
  }()
}
