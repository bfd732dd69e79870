package dev.backedge.invalidation;

import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The open code instances by what they rely on: what invalidation walks. Any thread may ask and
/// register. Counterpart: `backedges` of `jl_method_instance_t`, `jl_methtable_t` and
/// `jl_binding_t`, Julia 1.9 and 1.12.
public final class BackedgeIndex {
    private final CallEdges calls = new CallEdges();
    private final Map<MethodInstance, Set<CodeInstance>> callers = new LinkedHashMap<>();
    private final Map<Binding, Set<CodeInstance>> readers = new LinkedHashMap<>();
    private final Map<RuntimeModule, Set<CodeInstance>> places = new LinkedHashMap<>();

    /// Begins with no code.
    public BackedgeIndex() {}

    /// Files a code instance under everything that it relies on.
    ///
    /// @param code open; to register it twice changes nothing
    public synchronized void register(CodeInstance code) {
        for (Edge edge : code.edges()) {
            switch (edge) {
                case Edge.Call call -> calls.add(call.signature(), edge, code);
                case Edge.Invoke invoke -> calls.add(invoke.signature(), edge, code);
                case Edge.Code(MethodInstance instance, _) ->
                        callers.computeIfAbsent(instance, _ -> new LinkedHashSet<>()).add(code);
                case Edge.Global(Binding binding) ->
                        readers.computeIfAbsent(binding, _ -> new LinkedHashSet<>()).add(code);
            }
        }
        for (RuntimeModule module : placesOf(code)) {
            places.computeIfAbsent(module, _ -> new LinkedHashSet<>()).add(code);
        }
    }

    /// Takes a code instance out, after its validity ended.
    ///
    /// @param code registered or not
    public synchronized void forget(CodeInstance code) {
        for (Edge edge : code.edges()) {
            switch (edge) {
                case Edge.Call call -> calls.remove(call.signature(), edge, code);
                case Edge.Invoke invoke -> calls.remove(invoke.signature(), edge, code);
                case Edge.Code(MethodInstance instance, _) -> removeFrom(callers, instance, code);
                case Edge.Global(Binding binding) -> removeFrom(readers, binding, code);
            }
        }
        placesOf(code).forEach(module -> removeFrom(places, module, code));
    }

    private static <K> void removeFrom(Map<K, Set<CodeInstance>> map, K key, CodeInstance code) {
        Set<CodeInstance> all = map.getOrDefault(key, new LinkedHashSet<>());
        if (all.remove(code) && all.isEmpty()) {
            map.remove(key);
        }
    }

    /// {@return the code that relies on a method instance's inferred result, in the order of
    /// registration}
    ///
    /// @param instance relied on
    public synchronized List<CodeInstance> callersOf(MethodInstance instance) {
        return List.copyOf(callers.getOrDefault(instance, Set.of()));
    }

    /// {@return the code that relies on what a name stands for, in the order of registration}
    ///
    /// @param binding relied on
    public synchronized List<CodeInstance> readersOf(Binding binding) {
        return List.copyOf(readers.getOrDefault(binding, Set.of()));
    }

    /// {@return what names that code relies on stand for, of those that are wanted, in the order of
    /// registration}
    ///
    /// @param wanted whether a binding is
    public synchronized List<Binding> bindings(Predicate<Binding> wanted) {
        return readers.keySet().stream().filter(wanted).toList();
    }

    /// {@return the code that looks names up in a module and relies on what they stand for: that of
    /// its methods, and code that names the module}
    ///
    /// @param module in which names are looked up
    public synchronized List<CodeInstance> lookingIn(RuntimeModule module) {
        return List.copyOf(places.getOrDefault(module, Set.of()));
    }

    /// {@return the modules in which code looks names up: that of its method, and those that it
    /// names}
    ///
    /// @param code whose edges are read
    static Set<RuntimeModule> placesOf(CodeInstance code) {
        Set<RuntimeModule> found = new LinkedHashSet<>();
        for (Edge edge : code.edges()) {
            if (edge instanceof Edge.Global(Binding binding)) {
                found.add(code.instance().method().module());
                for (Binding.Partition partition : binding.partitions()) {
                    if (partition.value() instanceof RuntimeModule module) {
                        found.add(module);
                    }
                }
            }
        }
        return found;
    }

    /// {@return the call and invoke edges that a definition may change; all whose signature meets
    /// the definition's are among them}
    ///
    /// @param signature of the definition
    public synchronized List<Dependents> possiblyMeeting(Type signature) {
        return calls.possiblyMeeting(signature);
    }

    /// Code instances that rely on one and the same fact.
    ///
    /// @param edge a call or invoke edge
    /// @param code in the order of registration
    public record Dependents(Edge edge, List<CodeInstance> code) {
        /// Copies the code.
        public Dependents {
            code = List.copyOf(code);
        }
    }
}
