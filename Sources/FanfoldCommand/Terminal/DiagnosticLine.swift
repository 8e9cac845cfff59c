import Fanfold

/// A diagnostic in the form that compilers taught everyone: place, severity, ID, message, hint.
struct DiagnosticLine {
  let text: String

  init(_ diagnostic: Diagnostic, in subject: String, paint: Paint) {
    let place: String =
      switch diagnostic.place {
      case .lines(let range): "\(subject):\(range.lines.lowerBound)"
      case .resource(let path, let line): "\(subject): \(path)" + (line.map { ":\($0)" } ?? "")
      case nil: subject
      }
    let severity =
      switch diagnostic.severity {
      case .note: paint.faint("note")
      case .warning: paint.yellow("warning")
      case .error: paint.red("error")
      }
    let hint = diagnostic.hint.isEmpty ? "" : " \(diagnostic.hint)"
    text =
      "\(Printable.text(place)): \(severity) \(diagnostic.id.rawValue): "
      + Printable.text(diagnostic.message + hint)
  }
}
