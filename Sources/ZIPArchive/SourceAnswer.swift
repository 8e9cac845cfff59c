import CZip

/// Answers that every source of ours gives libzip in the same way.
enum SourceAnswer {
  /// To `ZIP_SOURCE_SUPPORTS`: a bit for each command. libzip's own function for it is variadic,
  /// which Swift does not import.
  static func supported(_ commands: [zip_source_cmd_t]) -> zip_int64_t {
    commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  }

  /// To `ZIP_SOURCE_ERROR`: libzip's code of what went wrong, nil where nothing did.
  static func error(
    _ code: CInt?, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    var error = zip_error_t()
    zip_error_init(&error)
    if let code { zip_error_set(&error, code, 0) }
    return zip_error_to_data(&error, data, length)
  }
}
