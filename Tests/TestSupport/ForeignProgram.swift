import Foundation

/// A program of the system, run to have its word for ours.
public enum ForeignProgram {
  /// What a program writes to standard output when it is given some bytes on standard input; nil
  /// when it does not end with status 0.
  public static func output(of command: [String], input: [UInt8]) throws -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    let writer = Thread {
      try? standardInput.fileHandleForWriting.write(contentsOf: Data(input))
      try? standardInput.fileHandleForWriting.close()
    }
    writer.start()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(output) : nil
  }
}
