import Foundation
import HTTPTypes
import Hummingbird

/// What a client has already, by its request (RFC 9110, section 13).
struct Conditions {
  private let headers: HTTPFields

  init(_ request: Request) { headers = request.headers }

  /// Whether what the client has is what it asks for.
  ///
  /// - Parameter changed: when it last changed; nil where only the tag counts.
  func areMet(tag: String, changed: Date?) -> Bool {
    if let tags = headers[.ifNoneMatch] {
      return tags.split(separator: ",").contains { other in
        let other = other.trimmed
        return other == "*" || other == tag || other == "W/\(tag)"
      }
    }
    guard let changed, let since = headers[.ifModifiedSince].flatMap(HTTPDate.date) else {
      return false
    }
    return changed.timeIntervalSince1970.rounded(.down) <= since.timeIntervalSince1970
  }

  /// The part of a file that is asked for, if it is one part that can be given.
  func range(size: Int, tag: String, changed: Date) -> RequestedRange {
    guard let written = headers[.range], written.hasPrefix("bytes=") else { return .whole }
    // A part of another edition would spoil the file.
    if let edition = headers[.ifRange], edition != tag, edition != HTTPDate.text(changed) {
      return .whole
    }
    return RequestedRange(written.dropFirst("bytes=".count), size: size)
  }
}

/// The part of a file that is asked for (RFC 9110, section 14).
enum RequestedRange: Equatable {
  case whole
  case part(ClosedRange<Int>)
  /// It lies behind the end.
  case notThere

  init(_ text: Substring, size: Int) {
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    // Several parts at once nobody asks for; the whole file is an answer too.
    guard ends.count == 2, !text.contains(",") else {
      self = .whole
      return
    }
    let (first, last) = (Int(ends[0].trimmed), Int(ends[1].trimmed))
    switch (first, last) {
    case (let first?, let last?) where first <= last && first >= 0:
      self = first < size ? .part(first...min(last, size - 1)) : .notThere
    case (let first?, nil) where ends[1].trimmed.isEmpty && first >= 0:
      self = first < size ? .part(first...(size - 1)) : .notThere
    case (nil, let count?) where ends[0].trimmed.isEmpty && count >= 0:
      self = count > 0 && size > 0 ? .part(max(0, size - count)...(size - 1)) : .notThere
    default: self = .whole
    }
  }
}

extension Substring {
  var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
