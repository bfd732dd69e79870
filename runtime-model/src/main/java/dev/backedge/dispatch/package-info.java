/// Which method a call selects, which methods a call of abstract types may select, which methods
/// are ambiguous, and how methods enter the table.
///
/// Read [dev.backedge.dispatch.MethodLookup] first, and [dev.backedge.dispatch.MethodReflection]
/// for what programs and tools ask. Every answer is about a world, and most say in which worlds
/// around it they hold ([dev.backedge.dispatch.InWorlds]). What a signature is compared by lies in
/// `dev.backedge.types`; what becomes stale by a new method is for others, who are told by
/// [dev.backedge.dispatch.MethodChange].
@NullMarked
package dev.backedge.dispatch;

import org.jspecify.annotations.NullMarked;
