package dev.backedge.compile.builtin;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;
import dev.backedge.model.Warnings;

import java.util.List;
import java.util.Optional;

/// Reads names of modules as the world of a task has them, and warns of what is doubtful: names
/// that several modules give, and constants that are read before their definition.
///
/// @param errors of the language
public record GlobalNames(LanguageErrors errors) {
    /// {@return what a name stands for: the value of a constant, the [Binding.Cell] of a variable}
    ///
    /// @param task that reads
    /// @param module in which the name is looked up
    /// @param name that is read
    public Object content(Task task, RuntimeModule module, Symbol name) {
        Optional<Object> known = find(task, module, name);
        if (known.isPresent()) {
            return known.get();
        }
        List<Binding> candidates = module.findUsed(name, task.world());
        if (candidates.size() > 1) {
            task.universe()
                    .warnings()
                    .warnOfAmbiguity(
                            name,
                            "both "
                                    + candidates.get(0).module()
                                    + " and "
                                    + candidates.get(1).module()
                                    + " export \""
                                    + name
                                    + "\"; uses of it in module "
                                    + module
                                    + " must be qualified");
            throw errors.ambiguousVariable(name);
        }
        throw errors.undefinedVariable(name);
    }

    /// {@return the value of a name}
    ///
    /// @param task that reads
    /// @param module in which the name is looked up
    /// @param name that is read
    public Object value(Task task, RuntimeModule module, Symbol name) {
        Object content = content(task, module, name);
        return content instanceof Binding.Cell cell ? cell.value() : content;
    }

    /// {@return whether a name stands for something}
    ///
    /// @param task that asks
    /// @param module in which the name is looked up
    /// @param name that is asked about
    public boolean isDefined(Task task, RuntimeModule module, Symbol name) {
        return find(task, module, name).isPresent();
    }

    private static Optional<Object> find(Task task, RuntimeModule module, Symbol name) {
        return module.find(name, task.world())
                .flatMap(binding -> binding.partitionAt(task.world()))
                .map(Binding.Partition::value)
                .or(() -> backdated(task, module, name));
    }

    private static Optional<Object> backdated(Task task, RuntimeModule module, Symbol name) {
        Warnings warnings = task.universe().warnings();
        if (warnings.backdated() == Warnings.BackdatedAccess.REFUSED
                || module.findUsed(name, task.world()).size() > 1) {
            return Optional.empty();
        }
        Optional<Binding> binding = module.find(name);
        Optional<Object> value = binding.flatMap(found -> found.backdatedAt(task.world()));
        value.ifPresent(_ ->
                warnings.warn(
                        "Detected access to binding `"
                                + binding.orElseThrow()
                                + "` in a world prior to its definition world.\n"
                                + "Hint: Add an appropriate `invokelatest` around the access to this"
                                + " binding."));
        return value;
    }
}
