/// Lessons, one class each, which the build runs: [dev.backedge.examples.EmbedEngine] is the first.
@NullMarked
package dev.backedge.examples;

import org.jspecify.annotations.NullMarked;
