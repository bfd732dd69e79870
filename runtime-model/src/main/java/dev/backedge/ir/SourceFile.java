package dev.backedge.ir;

/// A file of source text.
///
/// @param path as errors and methods name it
/// @param text the whole content
public record SourceFile(String path, String text) {}
