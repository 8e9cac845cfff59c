import Testing

@testable import Storage

@Suite struct DigestTests {
  /// FIPS 180-4's own example.
  @Test func sha256() {
    let hex = Array("abc".utf8).withUnsafeBytes { Digest.sha256Hex($0) }
    #expect(hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.sha256Hex(UnsafeRawBufferPointer(start: nil, count: 0)).hasPrefix("e3b0c442"))
  }

  /// The value that Python's `uuid.uuid5(uuid.NAMESPACE_DNS, "python.org")` documents.
  @Test func uuid() {
    let expected = "886313e1-3b8a-5372-9b90-0c9aee199e5d"
    let dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    #expect(Digest.uuid(namespace: dns, name: "python.org") == expected)
    #expect(Digest.uuid(namespace: dns.uppercased(), name: "python.org") == expected)
  }

  @Test func anyTextIsANamespace() {
    let one = Digest.uuid(namespace: "story", name: "a")
    #expect(one == Digest.uuid(namespace: "story", name: "a"))
    #expect(one != Digest.uuid(namespace: "anthology", name: "a"))
    #expect(one.map(\.isHexDigit).filter { $0 }.count == 32)
  }
}
