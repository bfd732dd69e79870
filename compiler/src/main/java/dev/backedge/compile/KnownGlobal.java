package dev.backedge.compile;

import dev.backedge.compile.builtin.GlobalNames;
import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

/// What a place in the code that reads a name found last: right as long as the module and the world
/// are the same. Of variables the cell is kept, not the value.
final class KnownGlobal {
    private final GlobalNames names;
    private final Symbol name;
    private @Nullable Entry entry;

    private record Entry(RuntimeModule module, long world, Object content) {}

    KnownGlobal(LanguageErrors errors, Symbol name) {
        names = new GlobalNames(errors);
        this.name = name;
    }

    /// {@return the value of the name, as a module has it in the world of a task}
    Object value(RuntimeModule module, Task task) {
        Entry last = entry;
        long world = task.world();
        if (last == null || last.world != world || last.module != module) {
            last = new Entry(module, world, names.content(task, module, name));
            entry = last;
        }
        return last.content instanceof Binding.Cell cell ? cell.value() : last.content;
    }
}
