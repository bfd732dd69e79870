/// Help for tests of packages: a laboratory that writes small packages, precompiles them and loads
/// them in new sessions and processes, and assertions about what came of it. Read
/// [dev.backedge.testkit.PackageLab] first.
@NullMarked
package dev.backedge.testkit;

import org.jspecify.annotations.NullMarked;
