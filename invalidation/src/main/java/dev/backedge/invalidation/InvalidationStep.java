package dev.backedge.invalidation;

import dev.backedge.dispatch.MethodChange;
import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One step of the world counter: makes the definitions, asks the edges that they meet again, ends
/// what relied on a changed answer.
///
/// All definitions are made first, so that each edge is asked once, in the finished world; an edge
/// that several definitions meet belongs to the first of them.
final class InvalidationStep {
    private final MethodInsertion insertion;
    private final Intersection intersection;
    private final BackedgeIndex index;
    private final EdgeCheck check;
    private final long world;
    private final List<Suspects> suspects = new ArrayList<>();
    private final List<Renaming> renamings = new ArrayList<>();

    /// What a definition may have made stale.
    private record Suspects(Cause cause, List<Suspect> edges) {}

    /// An edge with the code that has it. A `rebound` name stands for another binding now, whose
    /// content is the answer, or for none.
    private record Suspect(
            Edge edge, List<CodeInstance> code, Optional<Optional<Binding>> rebound) {}

    InvalidationStep(
            Universe universe,
            MethodLookup lookup,
            BackedgeIndex index,
            EdgeCheck check,
            long world) {
        this.index = index;
        this.check = check;
        this.world = world;
        insertion = new MethodInsertion(universe);
        intersection = new Intersection(universe.core());
    }

    /// Names that may stand for other bindings now: these in all modules, or all in one module.
    ///
    /// @param names that may be concerned
    /// @param in the one module; empty for all
    private record Renaming(Cause cause, Set<Symbol> names, Optional<RuntimeModule> in) {
        boolean concerns(Binding binding) {
            return names.contains(binding.name()) || binding.hasAlias(names);
        }
    }

    InvalidationReport apply(List<Definition> definitions) {
        definitions.forEach(this::define);
        for (Renaming renaming : renamings) {
            suspects.add(new Suspects(renaming.cause(), rebound(renaming)));
        }
        List<InvalidationReport.Tree> trees = new ArrayList<>();
        Set<Edge> asked = new HashSet<>();
        for (Suspects found : suspects) {
            List<InvalidationReport.ChangedEdge> changed = new ArrayList<>();
            for (Suspect suspect : found.edges()) {
                if (suspect.rebound().isPresent() || asked.add(suspect.edge())) {
                    endIfChanged(suspect).ifPresent(changed::add);
                }
            }
            if (!changed.isEmpty()) {
                trees.add(new InvalidationReport.Tree(found.cause(), changed));
            }
        }
        return new InvalidationReport(world, trees);
    }

    private void define(Definition definition) {
        switch (definition) {
            case Definition.NewMethod(Method method) -> {
                MethodChange.Insertion change = insertion.insert(method, world);
                Cause cause =
                        change.replaced()
                                .<Cause>map(replaced -> new Cause.MethodReplaced(method, replaced))
                                .orElse(new Cause.MethodInserted(method));
                suspects.add(new Suspects(cause, callsMeeting(method.signature())));
            }
            case Definition.DeletedMethod(Method method) -> {
                MethodChange.Deletion change = insertion.delete(method, world);
                suspects.add(
                        new Suspects(
                                new Cause.MethodDeleted(method, change.revealed()),
                                callsMeeting(method.signature())));
            }
            case Definition.Constant(Binding binding, Object value) -> {
                replace(binding);
                binding.defineConstant(value, world);
            }
            case Definition.Variable(Binding binding, Object value) -> {
                replace(binding);
                binding.defineVariable(value, world);
            }
            case Definition.Using(RuntimeModule module, RuntimeModule used) -> {
                module.use(used, world);
                Cause cause = new Cause.ModuleUsed(module, used);
                renamings.add(new Renaming(cause, Set.of(), Optional.of(module)));
            }
            case Definition.Export(RuntimeModule module, List<Symbol> names) -> {
                names.forEach(name -> module.export(name, world));
                Cause cause = new Cause.NamesExported(module);
                renamings.add(new Renaming(cause, Set.copyOf(names), Optional.empty()));
            }
            case Definition.Import(RuntimeModule module, Symbol name, Binding binding) -> {
                module.importBinding(name, binding, world);
                Cause cause = new Cause.BindingReplaced(binding);
                renamings.add(new Renaming(cause, Set.of(name), Optional.empty()));
            }
        }
    }

    /// The readers of a binding that is about to change; where it had no content, also those for
    /// whom it hides another module's binding, or disagrees with it.
    private void replace(Binding binding) {
        Cause cause = new Cause.BindingReplaced(binding);
        suspects.add(
                new Suspects(
                        cause,
                        List.of(
                                new Suspect(
                                        new Edge.Global(binding),
                                        index.readersOf(binding),
                                        Optional.empty()))));
        if (!binding.hasContent()) {
            renamings.add(new Renaming(cause, Set.of(binding.name()), Optional.empty()));
        }
    }

    private List<Suspect> callsMeeting(Type signature) {
        List<Suspect> met = new ArrayList<>();
        for (BackedgeIndex.Dependents dependents : index.possiblyMeeting(signature)) {
            if (!intersection.isEmpty(signatureOf(dependents.edge()), signature)) {
                met.add(new Suspect(dependents.edge(), dependents.code(), Optional.empty()));
            }
        }
        return met;
    }

    private static Type signatureOf(Edge edge) {
        return switch (edge) {
            case Edge.Call(Type signature, _, _) -> signature;
            case Edge.Invoke(Type signature, _) -> signature;
            case Edge.Code code -> throw new IllegalArgumentException(code + " has no signature");
            case Edge.Global global ->
                    throw new IllegalArgumentException(global + " has no signature");
        };
    }

    /// The code that looked a name up in a module, where it stood for one binding and stands for
    /// another now, or for none.
    private List<Suspect> rebound(Renaming renaming) {
        List<Suspect> found = new ArrayList<>();
        readersOf(renaming)
                .forEach((binding, readers) -> {
                    Map<Optional<Binding>, List<CodeInstance>> code = new LinkedHashMap<>();
                    for (CodeInstance reader : readers) {
                        for (RuntimeModule module : BackedgeIndex.placesOf(reader)) {
                            if (renaming.in().isEmpty() || renaming.in().get() == module) {
                                meaningNow(binding, module)
                                        .ifPresent(now ->
                                                code.computeIfAbsent(now, _ -> new ArrayList<>())
                                                        .add(reader));
                            }
                        }
                    }
                    code.forEach((now, ended) ->
                            found.add(
                                    new Suspect(
                                            new Edge.Global(binding), ended, Optional.of(now))));
                });
        return found;
    }

    /// The code that may have looked up one of the names, by what it found.
    private Map<Binding, List<CodeInstance>> readersOf(Renaming renaming) {
        Map<Binding, List<CodeInstance>> found = new LinkedHashMap<>();
        if (renaming.in().isEmpty()) {
            for (Binding binding : index.bindings(renaming::concerns)) {
                found.put(binding, index.readersOf(binding));
            }
            return found;
        }
        for (CodeInstance code : index.lookingIn(renaming.in().get())) {
            for (Edge edge : code.edges()) {
                if (edge instanceof Edge.Global(Binding binding)) {
                    found.computeIfAbsent(binding, _ -> new ArrayList<>()).add(code);
                }
            }
        }
        return found;
    }

    /// What a name that stood for a binding in a module stands for now; empty if it still does, or
    /// did not.
    private Optional<Optional<Binding>> meaningNow(Binding binding, RuntimeModule module) {
        Set<Symbol> names = new LinkedHashSet<>(Set.of(binding.name()));
        names.addAll(binding.aliases());
        for (Symbol name : names) {
            Optional<Binding> now = module.find(name, world);
            boolean stood =
                    module.find(name, world - 1).filter(before -> before == binding).isPresent();
            if (stood && now.filter(after -> after == binding).isEmpty()) {
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }

    private Optional<InvalidationReport.ChangedEdge> endIfChanged(Suspect suspect) {
        Edge edge = suspect.edge();
        EdgeAnswer before = check.recorded(edge, world - 1);
        EdgeAnswer after =
                suspect.rebound()
                        .<EdgeAnswer>map(now ->
                                new EdgeAnswer.Bound(
                                        now.flatMap(found -> found.partitionAt(world))))
                        .orElseGet(() -> check.lookUp(edge, world - 1, world));
        if (before.isSameAs(after)) {
            return Optional.empty();
        }
        List<InvalidationReport.Invalidated> ended = new ArrayList<>();
        for (CodeInstance code : suspect.code()) {
            endWithCallers(code, ended);
        }
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(new InvalidationReport.ChangedEdge(edge, before, after, ended));
    }

    private void endWithCallers(CodeInstance root, List<InvalidationReport.Invalidated> ended) {
        List<InvalidationReport.Invalidated> waiting = new ArrayList<>();
        waiting.add(new InvalidationReport.Invalidated(root, 0));
        while (!waiting.isEmpty()) {
            InvalidationReport.Invalidated next = waiting.removeLast();
            if (next.code().close(world - 1)) {
                index.forget(next.code());
                ended.add(next);
                for (CodeInstance caller : index.callersOf(next.code().instance()).reversed()) {
                    waiting.add(new InvalidationReport.Invalidated(caller, next.depth() + 1));
                }
            }
        }
    }
}
