/// Loads images. Read [dev.backedge.image.read.ImageLoader] first; the format is described in
/// `dev.backedge.image`. Which image to load, and whether it is fresh, is left to the engine.
@NullMarked
package dev.backedge.image.read;

import org.jspecify.annotations.NullMarked;
