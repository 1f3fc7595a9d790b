/// Tells files that office programs and systems leave about, which are passed over in silence.
enum OfficeLitter {
  /// Whether a name is that of a lock file of Microsoft Office, LibreOffice or WPS, of a folder's view
  /// settings or thumbnails, of the shadow that macOS puts beside a file, or of a bin or index that
  /// a network disk keeps.
  static func includes(_ name: ArraySlice<UInt8>) -> Bool {
    if name.starts(with: "~$".utf8) || name.starts(with: "._".utf8) { return true }
    // A tilde at the end too is the folder of a transfer that is not finished.
    if name.starts(with: ".~".utf8) && name.last != UInt8(ascii: "~") { return true }
    return names.contains { known in
      known.utf8.count == name.count && known.utf8.elementsEqual(name.lazy.map(lowercased))
    }
  }

  private static let names = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "__macosx", "@eadir", "#recycle",
    "@recycle", "$recycle.bin", "system volume information",
  ]

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
