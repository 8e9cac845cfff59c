import Foundation
import TestSupport
import Testing

@testable import Delivery

/// Every device of `Resources/Devices.toml`, by volumes as they would be mounted.
@Suite struct DeviceTableTests {
  /// A volume as one device has it, and where a book called Home lands.
  struct Sample: Sendable {
    let id: String
    var folders: [String] = []
    var files: [String: String] = [:]
    var label: String?
    var usb: String?
    var maker: String?
    var host: String?
    let home: String
  }

  private static let model = "00000000-0000-0000-0000-000000000"

  static let samples: [Sample] = [
    Sample(
      id: "kobo", files: [".kobo/version": "N418,4.1.15,4.38.21908,4.1.15,4.1.15,\(model)376"],
      home: "Home.kepub.epub"),
    Sample(id: "kobo", folders: [".kobo"], home: "Home.kepub.epub"),
    Sample(id: "kobo", label: "KOBOeReader", home: "Home.kepub.epub"),
    Sample(id: "kobo", folders: [".kobo"], usb: "2237:4230", home: "Home.kepub.epub"),
    Sample(
      id: "tolino", files: [".kobo/version": "T123,4.1,5.8.22,4.1,4.1,\(model)690"],
      home: "Home.kepub.epub"),
    Sample(id: "tolino", folders: [".kobo"], usb: "2237:5238", home: "Home.kepub.epub"),
    Sample(id: "tolino-2013", label: "tolino", home: "Books/Home.epub"),
    Sample(id: "tolino-2013", folders: ["Books"], usb: "4173:8000", home: "Books/Home.epub"),
    Sample(id: "kindle", folders: ["documents", "system"], home: "documents/Home.azw3"),
    Sample(id: "kindle", folders: ["documents"], usb: "1949:0004", home: "documents/Home.azw3"),
    Sample(
      id: "kindle-mtp", folders: ["documents"], host: "Amazon_Kindle_G000AB12345",
      home: "documents/Home.azw3"),
    Sample(id: "nook", folders: ["NOOK/Books", "NOOK/My Files"], home: "NOOK/Books/Home.epub"),
    Sample(id: "nook-2017", folders: ["NOOK/My Files"], home: "NOOK/My Files/Home.epub"),
    Sample(id: "nook-2017", folders: ["NOOK"], home: "NOOK/My Files/Home.epub"),
    Sample(id: "nook-classic", label: "NOOK", home: "my documents/Home.epub"),
    Sample(id: "nook-color", label: "EBOOK_DISK", home: "My Files/Home.epub"),
    Sample(id: "pocketbook", folders: ["system/config"], home: "Home.epub"),
    Sample(id: "pocketbook", folders: ["system/config", "books"], home: "books/Home.epub"),
    Sample(
      id: "bookeen", folders: ["eBooks"], usb: "0bda:0703", maker: "Bookeen",
      home: "eBooks/Home.epub"
    ),
    Sample(id: "bookeen", folders: ["Digital Editions"], home: "Digital Editions/Home.epub"),
    Sample(id: "boox", folders: ["Android"], host: "ONYX_Palma_1234", home: "Books/Home.epub"),
    Sample(id: "android", folders: ["Android", "DCIM"], home: "Books/Home.epub"),
    Sample(
      id: "android", folders: ["Android", "eBooks/import"], host: "Some_Phone_1",
      home: "eBooks/import/Home.epub"),
    Sample(id: "supernote", folders: ["Document", "Note"], home: "Document/Home.epub"),
    Sample(id: "folder", folders: ["music"], label: "STICK", home: "Home.epub"),
  ]

  @Test func everyDeviceHasASample() {
    #expect(
      Set(DeviceTable.standard.profiles.map(\.id)).union(["folder"]) == Set(Self.samples.map(\.id)))
    #expect(
      Set(DeviceTable.standard.profiles.map(\.id)).count == DeviceTable.standard.profiles.count)
  }

  @Test(arguments: samples)
  func itIsToldAndGetsItsBooks(_ sample: Sample) throws {
    let system = try FakeSystem()
    let root = try system.mount(sample)
    let device = try #require(system.finder.mounted().first)
    #expect(device.root == root)
    #expect(device.profile.id == sample.id)
    #expect(system.finder.device(at: root).profile.id == sample.id)

    let path = system.folder.path("Home.epub")
    try SampleEPUB().write(to: path)
    let report = try DeviceLoader(device, calibre: system.copyingCalibre())
      .load([BookFile(path: path, title: "Home")])
    #expect(report.copied.map(\.path) == [sample.home])
    #expect(FileManager.default.fileExists(atPath: root + "/" + sample.home))
    #expect(report.failures.isEmpty)
  }

  @Test func withoutAnyMarkItIsAFolder() throws {
    let folder = try ScratchFolder()
    #expect(Device(at: folder.path).profile == .folder)
    try folder.write("", to: "documents/x")
    #expect(Device(at: folder.path).profile == .folder)
    // A file of the name of a folder is no marker.
    try folder.write("", to: "system")
    #expect(Device(at: folder.path).profile == .folder)
  }

  @Test func theSurestMarkDecides() throws {
    let system = try FakeSystem()
    // A Kobo whose owner has copied a Kindle's folders onto it, under another name.
    let root = try system.mount(
      Sample(id: "", folders: [".kobo", "documents", "system"], label: "tolino", home: ""))
    #expect(system.finder.device(at: root).profile.id == "kobo")
  }

  @Test func aKoboSaysWhatItIs() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "N4284B5215352,4.9.77,4.45.23646,4.9.77,4.9.77,\(Self.model)390\n", to: ".kobo/version")
    let device = Device(at: folder.path)
    #expect(device.model == "Libra Colour")
    #expect(device.firmware == "4.45.23646")
    for strange in ["", ",,,", "N1", "\u{0}\u{0}\u{0}", String(repeating: "x", count: 9000)] {
      try folder.write(strange, to: ".kobo/version")
      let device = Device(at: folder.path)
      #expect(device.profile.id == "kobo")
      #expect(device.model == nil && device.firmware == nil)
    }
    try folder.write("N999,1,5.0.1,1,1,\(Self.model)999", to: ".kobo/version")
    #expect(Device(at: folder.path).model == nil)
    #expect(Device(at: folder.path).firmware == "5.0.1")
  }

  @Test(arguments: [".adds/koreader", "koreader", "applications/koreader"])
  func koreaderIsSeen(_ place: String) throws {
    let folder = try ScratchFolder()
    try folder.write("", to: ".kobo/version")
    #expect(!Device(at: folder.path).hasKOReader)
    try folder.write("", to: place + "/reader.lua")
    #expect(Device(at: folder.path).hasKOReader)
  }
}
