package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.RuntimeModule;

import org.jspecify.annotations.Nullable;

/// What a place in the code that reads a name found last: right as long as the module and the world
/// are the same. Of variables the cell is kept, not the value.
final class KnownGlobal {
    private final LanguageErrors errors;
    private final Symbol name;
    private @Nullable Entry entry;

    private record Entry(RuntimeModule module, long world, Object content) {}

    KnownGlobal(LanguageErrors errors, Symbol name) {
        this.errors = errors;
        this.name = name;
    }

    /// {@return the value of the name, as a module sees it in a world}
    Object value(RuntimeModule module, long world) {
        Entry last = entry;
        if (last == null || last.world != world || last.module != module) {
            last = new Entry(module, world, lookUp(module, world));
            entry = last;
        }
        return last.content instanceof Binding.Cell cell ? cell.value() : last.content;
    }

    private Object lookUp(RuntimeModule module, long world) {
        return module.find(name)
                .flatMap(binding -> binding.partitionAt(world))
                .map(Binding.Partition::value)
                .orElseThrow(() -> errors.undefinedVariable(name));
    }
}
