package dev.backedge.compile.builtin;

import dev.backedge.model.Builtin;

/// One builtin function.
///
/// @param name in `Core`
/// @param code what it does
/// @param rule the type of its results
/// @param purity whether a call may be made before the program runs
record BuiltinEntry(String name, Builtin.Code code, ResultRule rule, Purity purity) {
    /// Whether equal arguments give equal results without any effect.
    enum Purity {
        /// The result depends on the arguments alone, which it does not look into if they can
        /// change.
        PURE,
        /// The call reads or changes something else.
        EFFECTS
    }
}
