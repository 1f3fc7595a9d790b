import ArgumentParser

@main
struct ThreeDef: ParsableCommand {}
