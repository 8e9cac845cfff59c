import Foundation
import TestSupport

@testable import Delivery

/// A system with volumes that are folders.
final class FakeSystem {
  let folder: ScratchFolder
  private var table = ""
  private var count = 0

  init() throws {
    folder = try ScratchFolder()
    try folder.write("", to: "mounts")
  }

  var finder: DeviceFinder {
    DeviceFinder(
      SystemPlaces(
        mountTable: folder.path("mounts"), labels: folder.path("by-label"),
        blocks: folder.path("sys/class/block"), gvfs: folder.path("gvfs")))
  }

  /// Makes a volume and lists it as mounted; gives its root.
  func mount(_ sample: DeviceTableTests.Sample) throws -> String {
    count += 1
    let name = sample.host.map { "gvfs/mtp:host=\($0)/Internal Storage" } ?? "volume-\(count)"
    for path in [name] + sample.folders.map({ name + "/" + $0 }) { try makeFolder(path) }
    for (path, text) in sample.files { try folder.write(text, to: name + "/" + path) }
    if sample.host != nil { return folder.path(name) }
    try list("/dev/sdz\(count)", at: folder.path(name))
    if let usb = sample.usb { try plug(usb, maker: sample.maker, as: "sdz\(count)") }
    if let label = sample.label { return try relabel(name, as: label) }
    return folder.path(name)
  }

  /// Adds a line to the table of mounts, with the signs that it writes in octal.
  func list(_ source: String, at path: String, _ kind: String = "vfat") throws {
    let escaped = path.replacing("\\", with: "\\134").replacing(" ", with: "\\040")
      .replacing("\t", with: "\\011").replacing("\n", with: "\\012")
    table += "\(source) \(escaped) \(kind) rw,relatime 0 0\n"
    try folder.write(table, to: "mounts")
  }

  /// Desktops call the folder where they mount a volume by its label.
  private func relabel(_ name: String, as label: String) throws -> String {
    try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(label))
    table = ""
    try list("/dev/sdz\(count)", at: folder.path(label))
    return folder.path(label)
  }

  /// Shows a block device as one on USB, as the kernel does.
  private func plug(_ usb: String, maker: String?, as block: String) throws {
    let numbers = usb.split(separator: ":").map(String.init)
    let device = "sys/devices/pci/usb1/1-2"
    try folder.write(numbers[0] + "\n", to: device + "/idVendor")
    try folder.write(numbers[1] + "\n", to: device + "/idProduct")
    if let maker { try folder.write(maker + "\n", to: device + "/manufacturer") }
    let entry = device + "/1-2:1.0/host6/target6/6:0:0:0/block/\(block)"
    try makeFolder(entry)
    try makeFolder("sys/class/block")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("sys/class/block/\(block)"), withDestinationPath: folder.path(entry))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(path), withIntermediateDirectories: true)
  }

  /// A stand-in for `ebook-convert` that copies.
  func copyingCalibre() throws -> CalibreConverter {
    let path = try folder.write("#!/bin/sh\ncp \"$1\" \"$2\"\n", to: "ebook-convert")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return CalibreConverter(path: path, timeout: .seconds(30))
  }
}
