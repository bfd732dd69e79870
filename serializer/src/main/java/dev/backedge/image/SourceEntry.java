package dev.backedge.image;

/// A source file that an image was made from. Fresh means: size and content are still the same;
/// times do not matter.
///
/// @param path relative to the package's folder, with `/` between names
/// @param sizeBytes of the file
/// @param sha256 of the content, 64 hexadecimal digits
public record SourceEntry(String path, long sizeBytes, String sha256) {}
