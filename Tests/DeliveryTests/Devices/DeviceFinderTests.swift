import Foundation
import TestSupport
import Testing

@testable import Delivery

@Suite struct DeviceFinderTests {
  let system: FakeSystem
  init() throws { system = try FakeSystem() }

  private func kobo(at name: String) throws -> String {
    try system.folder.write("", to: name + "/.kobo/version")
    return system.folder.path(name)
  }

  @Test(arguments: ["My Kobo", "tab\there", "line\nend", "back\\slash", "back\\040slash", "Bücher"])
  func pathsOfAnyKindAreRead(_ name: String) throws {
    let root = try kobo(at: name)
    try system.list("/dev/sdb1", at: root)
    #expect(system.finder.mounted().map(\.root) == [root])
  }

  @Test func whatIsNoVolumeOfAPersonIsPassedOver() throws {
    let root = try kobo(at: "k")
    for kind in ["proc", "sysfs", "cgroup2", "tmpfs", "overlay", "nfs4", "fuse.gvfsd-fuse"] {
      try system.list(kind, at: root, kind)
      #expect(system.finder.mounted().isEmpty, "\(kind)")
    }
    let table = """
      /dev/sda2 / ext4 rw 0 0
      /dev/sda1 /boot/efi vfat rw 0 0
      tmpfs /media/x tmpfs rw 0 0
      short line

      """
    let mounts = Mount.list(table)
    #expect(mounts.map(\.path) == ["/", "/boot/efi", "/media/x"])
    #expect(mounts.map(\.mayBeAReader) == [false, false, true])
  }

  @Test func aVolumeMountedTwiceIsOneAndTheLastOnAPathCounts() throws {
    let (one, two) = (try kobo(at: "one"), try kobo(at: "two"))
    try system.list("/dev/sdb1", at: one)
    try system.list("/dev/sdb1", at: two)
    #expect(system.finder.mounted().map(\.root) == [one])
    let mounts = Mount.list("/dev/a /x vfat rw 0 0\n/dev/b /x exfat rw 0 0\n")
    #expect(mounts.map(\.source) == ["/dev/b"])
  }

  @Test func aFolderBelowAnEReaderTakesBooksAsTheEReaderDoes() throws {
    let root = try kobo(at: "k")
    try system.makeFolder("k/Fan fiction/new")
    try system.list("/dev/sdb1", at: root)
    let device = system.finder.device(at: root + "/Fan fiction/new")
    #expect(device.profile.id == "kobo")
    #expect(device.root == root)
    #expect(device.booksFolder == "Fan fiction/new")
    #expect(device.booksPath == root + "/Fan fiction/new")
    #expect(system.finder.device(at: root + "/").booksFolder == "")
    // What is not there stays what it was called, for the error to say so.
    #expect(system.finder.device(at: root + "/none").root == root + "/none")
  }

  @Test func knownEReadersComeBeforeOtherDrives() throws {
    try system.makeFolder("stick")
    try system.list("/dev/sdb1", at: system.folder.path("stick"))
    try system.list("/dev/sdc1", at: kobo(at: "k"))
    #expect(system.finder.mounted().map(\.profile.id) == ["kobo", "folder"])
  }

  @Test func aTableThatIsMissingIsEmpty() {
    let finder = DeviceFinder(SystemPlaces(mountTable: "/none", gvfs: "/none"))
    #expect(finder.mounted().isEmpty)
  }

  // MARK: Ejecting

  /// A stand-in for `udisksctl`, which writes down how it was called.
  private func program(_ commands: String) throws -> String {
    let path = try system.folder.write(
      "#!/bin/sh\necho \"$@\" >>\(system.folder.path("calls"))\n\(commands)\n", to: "udisksctl")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func mounted() throws -> Device {
    try system.list("/dev/sdb1", at: kobo(at: "k"))
    return try #require(system.finder.mounted().first)
  }

  @Test func theVolumeIsUnmountedAndThenTurnedOff() throws {
    let outcome = try Ejection(mounted(), program: program("exit 0")).run()
    #expect(outcome == .ejected(isPoweredOff: true))
    #expect(
      try system.folder.text("calls") == """
        unmount -b /dev/sdb1 --no-user-interaction
        power-off -b /dev/sdb1 --no-user-interaction

        """)
  }

  @Test func aRefusalIsPassedOn() throws {
    let refusing = try program("echo 'Error: target is busy' >&2; exit 1")
    #expect(try Ejection(mounted(), program: refusing).run() == .refused("Error: target is busy"))
    #expect(try system.folder.text("calls").split(separator: "\n").count == 1)
  }

  @Test func aDeviceWithoutAPowerSwitchIsUnmountedAllTheSame() throws {
    let half = try program("[ $1 = unmount ]")
    #expect(try Ejection(mounted(), program: half).run() == .ejected(isPoweredOff: false))
  }

  @Test func whatCannotBeEjectedIsLeftToThePerson() throws {
    #expect(try Ejection(mounted(), program: nil).run() == .byHand)
    let folder = Device(at: system.folder.path)
    #expect(try Ejection(folder, program: program("exit 0")).run() == .byHand)
    #expect(!FileManager.default.fileExists(atPath: system.folder.path("calls")))
  }
}
