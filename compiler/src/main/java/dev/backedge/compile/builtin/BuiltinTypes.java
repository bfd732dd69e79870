package dev.backedge.compile.builtin;

import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Effects;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What inference may rely on in a call of a builtin function.
public final class BuiltinTypes {
    private final CoreTypes core;
    private final Map<String, BuiltinEntry> entries = new HashMap<>();

    /// Knows the builtin functions of a runtime.
    ///
    /// @param universe the runtime
    public BuiltinTypes(Universe universe) {
        core = universe.core();
        for (BuiltinEntry entry : Builtins.entries(universe)) {
            entries.put(entry.name(), entry);
        }
    }

    /// {@return a type that every result of a call is an instance of; `Any` where nothing is known,
    /// `Union{}` where no call returns}
    ///
    /// @param function called
    /// @param arguments types; of an argument that is known to be the type `T`, `Type{T}`
    public Type resultType(Builtin function, List<Type> arguments) {
        BuiltinEntry entry = entries.get(function.name().name());
        return entry == null ? core.any() : entry.rule().resultType(core, arguments);
    }

    /// {@return what any call promises}
    ///
    /// @param function called
    public Effects effectsOf(Builtin function) {
        BuiltinEntry entry = entries.get(function.name().name());
        return entry == null ? Effects.UNKNOWN : entry.effects();
    }
}
