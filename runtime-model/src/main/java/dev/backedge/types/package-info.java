/// Questions about types: subtyping, intersection, specificity, join, and how types are made from
/// expressions and printed.
///
/// Read [dev.backedge.types.Subtyping] first, then [dev.backedge.types.SubtypeSearch], its general
/// algorithm. What a type is lies in `dev.backedge.model`; which method a call selects, in
/// `dev.backedge.dispatch`.
@NullMarked
package dev.backedge.types;

import org.jspecify.annotations.NullMarked;
