/// What a definition makes stale: the edges of code instances seen from the side of what they rely
/// on, the one public call that defines and invalidates, and the record of what it did.
///
/// Read [dev.backedge.invalidation.Invalidator] first, then [dev.backedge.invalidation.EdgeCheck],
/// which is the rule: a code instance is valid in a world if and only if each of its edges, looked
/// up there, gives the answer that it recorded, and the code that it relied on is valid there. How
/// calls are looked up is left to `dev.backedge.dispatch`, what makes the edges to the compiler.
@NullMarked
package dev.backedge.invalidation;

import org.jspecify.annotations.NullMarked;
