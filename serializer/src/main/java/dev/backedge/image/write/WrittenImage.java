package dev.backedge.image.write;

import dev.backedge.image.ImageHeader;

/// A finished image.
///
/// @param header of the image
/// @param bytes the whole file
/// @param objects how many objects it holds
public record WrittenImage(ImageHeader header, byte[] bytes, int objects) {}
