package dev.backedge.compile.builtin;

import dev.backedge.model.Universe;

import java.util.List;

/// Adds the builtin functions to a runtime.
public final class Builtins {
    private Builtins() {}

    /// Adds all builtin functions to `Core`, always in the same order. To be called once a runtime,
    /// before anything else is defined.
    ///
    /// @param universe a new runtime
    public static void install(Universe universe) {
        for (BuiltinEntry entry : entries(universe)) {
            universe.core().addBuiltin(entry.name(), entry.code());
        }
    }

    static List<BuiltinEntry> entries(Universe universe) {
        BuiltinTable table = new BuiltinTable(universe.core());
        new IdentityBuiltins(table).add();
        new TypeBuiltins(table).add();
        new FieldBuiltins(table).add();
        new TupleBuiltins(table).add();
        new IntegerBuiltins(table).add();
        new ShiftBuiltins(table).add();
        new FloatBuiltins(table).add();
        new ConversionBuiltins(table).add();
        new ArrayBuiltins(table).add();
        new StringBuiltins(table).add();
        new TextBuiltins(table).add();
        new RegexBuiltins(table).add();
        new BigIntegerBuiltins(table).add();
        new CallBuiltins(table).add();
        new ModuleBuiltins(table).add();
        return table.entries();
    }
}
