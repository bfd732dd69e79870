/// Call sites for embedders: a generic function as a [java.lang.invoke.CallSite], an inline cache
/// that the JVM compiles into its caller. Read [dev.backedge.call.CallSites] first.
///
/// What a call selects is left to `dev.backedge.dispatch`, and running code of the intermediate
/// representation to `dev.backedge.compile`.
@NullMarked
package dev.backedge.call;

import org.jspecify.annotations.NullMarked;
