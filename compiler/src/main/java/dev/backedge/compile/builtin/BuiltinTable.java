package dev.backedge.compile.builtin;

import dev.backedge.compile.builtin.BuiltinEntry.Purity;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;

import java.util.ArrayList;
import java.util.List;

/// The builtin functions in the order in which they are added to a runtime.
final class BuiltinTable {
    private final CoreTypes core;
    private final LanguageErrors errors;
    private final List<BuiltinEntry> entries = new ArrayList<>();

    BuiltinTable(CoreTypes core) {
        this.core = core;
        errors = new LanguageErrors(core);
    }

    CoreTypes core() {
        return core;
    }

    LanguageErrors errors() {
        return errors;
    }

    List<BuiltinEntry> entries() {
        return List.copyOf(entries);
    }

    /// Adds a function whose result depends on its arguments alone.
    void pure(String name, int argumentCount, ResultRule rule, Builtin.Code code) {
        entries.add(new BuiltinEntry(name, counted(name, argumentCount, code), rule, Purity.PURE));
    }

    /// Adds a function of any number of arguments whose result depends on them alone.
    void pureRest(String name, ResultRule rule, Builtin.Code code) {
        entries.add(new BuiltinEntry(name, code, rule, Purity.PURE));
    }

    /// Adds a function that reads or changes more than its arguments.
    void effect(String name, int argumentCount, ResultRule rule, Builtin.Code code) {
        entries.add(
                new BuiltinEntry(name, counted(name, argumentCount, code), rule, Purity.EFFECTS));
    }

    /// Adds a function of any number of arguments that reads or changes more than these.
    void effectRest(String name, ResultRule rule, Builtin.Code code) {
        entries.add(new BuiltinEntry(name, code, rule, Purity.EFFECTS));
    }

    private Builtin.Code counted(String name, int count, Builtin.Code code) {
        return (task, arguments) -> {
            if (arguments.length != count) {
                throw errors.argument(
                        name
                                + ": "
                                + (arguments.length < count ? "too few" : "too many")
                                + " arguments (expected "
                                + count
                                + ")");
            }
            return code.call(task, arguments);
        };
    }
}
