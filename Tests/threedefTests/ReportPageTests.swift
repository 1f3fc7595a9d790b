import Foundation
import TestSupport
import Testing

/// The month's page as a browser shows it.
struct ReportPageTests {
  private static let hasBrowser = ["chromium", "chromium-browser", "google-chrome"].contains {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  @Test(
    .enabled(if: hasBrowser, "no browser is installed: make browser installs one"),
    arguments: ["zh", "en"])
  func `nothing is cut, missing or too pale on a desktop, a telephone and paper`(
    _ language: String
  ) throws {
    try City.with { folder in
      let run = try folder.run(
        "for month in 2023-02 2023-03; do threedef aggregate --workspace city --month $month"
          + " --language \(language) --quiet; done")
      #expect(run.status == 0, "\(run)")
      let look = try folder.run(
        "python3 '\(repositoryRoot)Tests/report/look.py' city/out/2023-03/report.html")
      #expect(look.status == 0, "\(look)")
    }
  }
}
