/// How far the runtime agrees with recorded answers of another system: questions, asked on all
/// cores, and counts of equal answers by kind. What counts as agreement is said in
/// `docs/CONFORMANCE.md`.
///
/// Begin with [dev.backedge.tools.conformance.Conformance], which knows what a directory of answers
/// contains; then [dev.backedge.tools.conformance.Examination], which asks. Reading records is left
/// to `dev.backedge.tools.records`, building a recorded world to `dev.backedge.tools.world`.
@NullMarked
package dev.backedge.tools.conformance;

import org.jspecify.annotations.NullMarked;
