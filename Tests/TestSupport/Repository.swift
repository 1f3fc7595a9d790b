/// The folder of the repository, for tests that read its files.
public let repositoryRoot: String = String(
  #filePath.dropLast("Tests/TestSupport/Repository.swift".count))
