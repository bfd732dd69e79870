/// World ages: which definitions a running piece of code sees. Read [dev.backedge.world.WorldRange]
/// first. What is visible in a world (methods, bindings) is left to `dev.backedge.model`.
@NullMarked
package dev.backedge.world;

import org.jspecify.annotations.NullMarked;
