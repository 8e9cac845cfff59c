import Markup

/// Lists of facts, each behind its label.
extension MarkupWriter {
  /// The list that holds what `facts` writes.
  mutating func facts(_ facts: (inout MarkupWriter) -> Void) {
    raw("<ul class=\"facts\">\n")
    facts(&self)
    raw("</ul>\n")
  }

  /// A fact of one value.
  mutating func fact(_ label: String, _ value: (inout MarkupWriter) -> Void) {
    raw("<li>")
    element("b", text: label + ":")
    raw(" ")
    value(&self)
    raw("</li>\n")
  }

  /// A fact of several values, on one line; nothing where there are none.
  mutating func fact<Value>(
    _ label: String, _ values: [Value], _ write: (Value, inout MarkupWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    fact(label) { writer in
      for (number, value) in values.enumerated() {
        if number > 0 { writer.raw("; ") }
        write(value, &writer)
      }
    }
  }

  /// A fact of several values, each on a line of its own; nothing where there are none.
  mutating func factLines<Value>(
    _ label: String, _ values: [Value], _ write: (Value, inout MarkupWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    fact(label) { writer in
      writer.raw("\n")
      writer.list(values, write)
    }
  }

  /// A list with an item for each value; nothing where there are none.
  mutating func list<Value>(
    _ values: [Value], _ write: (Value, inout MarkupWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    raw("<ul>\n")
    for value in values {
      element("li") { write(value, &$0) }
      raw("\n")
    }
    raw("</ul>\n")
  }
}
