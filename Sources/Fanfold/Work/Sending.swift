import Delivery

extension Bindery {
  /// Whether `text` is an address that mail can go to: `jo@example.org`.
  public static func isMailAddress(_ text: String) -> Bool {
    MailAddress(text) != nil
  }
}
