/// Makes inferred bodies better: local variables become values of their own (SSA form), small
/// callees take the place of their calls, what is known is computed, structs that are only taken
/// apart are never made, what was computed before is not computed again, and what nothing needs is
/// left out.
///
/// Read [dev.backedge.optimize.Optimizer] first: it says which passes run in which order. They work
/// on [dev.backedge.optimize.Code], a form of a body that can be changed. What calls rely on is for
/// inference (`dev.backedge.compile`): nothing here looks up a method.
@NullMarked
package dev.backedge.optimize;

import org.jspecify.annotations.NullMarked;
