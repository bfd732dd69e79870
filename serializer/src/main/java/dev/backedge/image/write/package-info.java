/// Writes images. Read [dev.backedge.image.write.ImageWriter] first; the format is described in
/// `dev.backedge.image`. Reading is left to the module `loader`.
@NullMarked
package dev.backedge.image.write;

import org.jspecify.annotations.NullMarked;
