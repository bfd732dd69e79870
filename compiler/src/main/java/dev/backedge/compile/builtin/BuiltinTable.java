package dev.backedge.compile.builtin;

import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Effects;

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
        entries.add(
                new BuiltinEntry(name, counted(name, argumentCount, code), rule, Effects.FOLDABLE));
    }

    /// Adds a function of any number of arguments whose result depends on them alone.
    void pureRest(String name, ResultRule rule, Builtin.Code code) {
        entries.add(new BuiltinEntry(name, code, rule, Effects.FOLDABLE));
    }

    /// Adds a function that reads what can change, or makes something that can, and changes
    /// nothing.
    void reading(String name, int argumentCount, ResultRule rule, Builtin.Code code) {
        entries.add(
                new BuiltinEntry(name, counted(name, argumentCount, code), rule, Effects.READING));
    }

    /// Adds a function of any number of arguments that changes nothing.
    void readingRest(String name, ResultRule rule, Builtin.Code code) {
        entries.add(new BuiltinEntry(name, code, rule, Effects.READING));
    }

    /// Adds a function that may change something.
    void effect(String name, int argumentCount, ResultRule rule, Builtin.Code code) {
        entries.add(
                new BuiltinEntry(name, counted(name, argumentCount, code), rule, Effects.UNKNOWN));
    }

    /// Adds a function of any number of arguments that may change something.
    void effectRest(String name, ResultRule rule, Builtin.Code code) {
        entries.add(new BuiltinEntry(name, code, rule, Effects.UNKNOWN));
    }

    /// {@return the arguments}
    ///
    /// @param name of the function
    /// @param count how many there have to be at least
    /// @throws dev.backedge.model.Raised `ArgumentError` if there are fewer
    Object[] atLeast(String name, int count, Object[] arguments) {
        if (arguments.length < count) {
            throw errors.argument(name + ": too few arguments (expected " + count + ")");
        }
        return arguments;
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
