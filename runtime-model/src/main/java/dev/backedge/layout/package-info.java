/// Layouts as values: sizes, alignments and offsets in bytes. Read [dev.backedge.layout.TypeLayout]
/// first. How the layout of a type is computed is left to `dev.backedge.model`.
@NullMarked
package dev.backedge.layout;

import org.jspecify.annotations.NullMarked;
