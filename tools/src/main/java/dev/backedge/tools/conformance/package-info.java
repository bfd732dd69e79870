/// How far the runtime agrees with recorded answers of another system: questions, asked on all
/// cores, and counts of equal answers by kind.
///
/// Begin with [dev.backedge.tools.conformance.Conformance], which knows what a directory of answers
/// contains.
@NullMarked
package dev.backedge.tools.conformance;

import org.jspecify.annotations.NullMarked;
