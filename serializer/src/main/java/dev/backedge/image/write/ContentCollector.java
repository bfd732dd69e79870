package dev.backedge.image.write;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodTable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Finds the methods and the code that a package brings: its own methods with all their code, and
/// the external specializations that it caused.
///
/// An external specialization is code of another package's method that was made in this session and
/// that the package's code relies on, directly or through other such code, or whose argument types
/// mention a type of the package. Counterpart: `jl_collect_new_roots` and `queue_external_cis`,
/// Julia 1.9, `src/staticdata_utils.c`.
final class ContentCollector {
    private final Ownership ownership;
    private final MethodTable table;
    private final List<Method> methods = new ArrayList<>();
    private final List<CodeInstance> code = new ArrayList<>();
    private final Set<MethodInstance> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<CodeInstance> open = new ArrayDeque<>();

    ContentCollector(Ownership ownership, MethodTable table) {
        this.ownership = ownership;
        this.table = table;
    }

    void collect() {
        List<Method> all = table.methods();
        for (Method method : all) {
            if (ownership.isOwn(method)) {
                methods.add(method);
                method.instances().forEach(this::reach);
            }
        }
        for (Method method : all) {
            if (ownership.isForeign(method)) {
                method.instances().stream()
                        .filter(instance -> ownership.mentionsOwn(instance.types()))
                        .forEach(this::reach);
            }
        }
        while (!open.isEmpty()) {
            for (Edge edge : open.remove().edges()) {
                if (edge instanceof Edge.Code(MethodInstance instance, _)) {
                    reach(instance);
                }
            }
        }
    }

    private void reach(MethodInstance instance) {
        boolean known =
                ownership.isOwn(instance.method()) || ownership.isForeign(instance.method());
        if (!known || !reached.add(instance)) {
            return;
        }
        for (CodeInstance candidate : instance.code().reversed()) {
            if (!ownership.isForeign(candidate) && (candidate.isOpen() || ownership.isSystem())) {
                code.add(candidate);
                open.add(candidate);
            }
        }
    }

    /// The package's own methods, in the order of definition.
    List<Method> methods() {
        return methods;
    }

    /// The code instances to write: those of own methods first, older ones of an instance before
    /// newer ones.
    List<CodeInstance> code() {
        return code;
    }
}
