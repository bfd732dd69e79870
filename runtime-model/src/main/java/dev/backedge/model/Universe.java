package dev.backedge.model;

import dev.backedge.world.WorldClock;

/// The roots of one runtime. Several live side by side in one JVM and share nothing.
///
/// @param core predefined types, functions and the module `Core`
/// @param methods all methods
/// @param clock the world counter
/// @param modules the root modules by name: `Core`, `Main`, and one a loaded package
/// @param warnings what the program was warned of
/// @param texts byte indexes of strings
public record Universe(
        CoreTypes core,
        MethodTable methods,
        WorldClock clock,
        RootModules modules,
        Warnings warnings,
        TextIndexes texts) {
    /// {@return a new runtime in world 1, with `Core` and nothing else}
    public static Universe create() {
        return create(Warnings.BackdatedAccess.WARNED);
    }

    /// {@return a new runtime in world 1, with `Core` and nothing else}
    ///
    /// @param backdated what reading a constant in a world before its definition does
    public static Universe create(Warnings.BackdatedAccess backdated) {
        CoreTypes core = CoreTypes.create();
        RootModules modules = new RootModules();
        modules.add(core.module());
        return new Universe(
                core,
                new MethodTable(),
                new WorldClock(1),
                modules,
                new Warnings(backdated),
                new TextIndexes());
    }
}
