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
import java.util.List;
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

    /// What a definition may have made stale.
    private record Suspects(Cause cause, List<Suspect> edges) {}

    /// An edge with the code that has it. A `rebound` name stands for another binding now, whose
    /// content is the answer.
    private record Suspect(Edge edge, List<CodeInstance> code, Optional<Binding> rebound) {}

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

    InvalidationReport apply(List<Definition> definitions) {
        definitions.forEach(this::define);
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
                suspects.add(new Suspects(new Cause.BindingReplaced(binding), readers(binding)));
                binding.defineConstant(value, world);
            }
            case Definition.Variable(Binding binding, Object value) -> {
                suspects.add(new Suspects(new Cause.BindingReplaced(binding), readers(binding)));
                binding.defineVariable(value, world);
            }
            case Definition.Using(RuntimeModule module, RuntimeModule used) -> {
                module.use(used);
                suspects.add(
                        new Suspects(
                                new Cause.ModuleUsed(module, used),
                                readersOfUnbound(module, used)));
            }
            case Definition.Import(RuntimeModule module, Symbol name, Binding binding) -> {
                Optional<Binding> before = module.find(name);
                module.importBinding(name, binding);
                List<Suspect> edges =
                        before.map(old -> readersIn(module, old, binding)).orElse(List.of());
                suspects.add(new Suspects(new Cause.BindingReplaced(binding), edges));
            }
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

    /// The readers of a binding that is about to change, and, where it had no content, those for
    /// whom it hides another module's binding.
    private List<Suspect> readers(Binding binding) {
        List<Suspect> found = new ArrayList<>();
        found.add(
                new Suspect(new Edge.Global(binding), index.readersOf(binding), Optional.empty()));
        RuntimeModule module = binding.module();
        module.find(binding.name())
                .filter(hidden -> hidden != binding)
                .ifPresent(hidden -> found.addAll(readersIn(module, hidden, binding)));
        return found;
    }

    private List<Suspect> readersOfUnbound(RuntimeModule module, RuntimeModule used) {
        List<Suspect> found = new ArrayList<>();
        for (Symbol name : used.exports()) {
            Optional<Binding> own =
                    module.findOwn(name).filter(binding -> binding.partitions().isEmpty());
            Optional<Binding> now = module.find(name);
            if (own.isPresent() && now.isPresent() && own.get() != now.get()) {
                found.addAll(readersIn(module, own.get(), now.get()));
            }
        }
        return found;
    }

    /// The code that looked a name up in one module, where it stood for one binding and stands for
    /// another now: code of that module, and code that names the module.
    private List<Suspect> readersIn(RuntimeModule module, Binding before, Binding after) {
        List<CodeInstance> code =
                index.readersOf(before).stream()
                        .filter(reader -> mayLookIn(reader, module))
                        .toList();
        return before == after || code.isEmpty()
                ? List.of()
                : List.of(new Suspect(new Edge.Global(before), code, Optional.of(after)));
    }

    private boolean mayLookIn(CodeInstance reader, RuntimeModule module) {
        return reader.instance().method().module() == module
                || reader.edges().stream()
                        .anyMatch(edge ->
                                edge instanceof Edge.Global(Binding named)
                                        && named.constantAt(world - 1)
                                                .filter(module::equals)
                                                .isPresent());
    }

    private Optional<InvalidationReport.ChangedEdge> endIfChanged(Suspect suspect) {
        Edge edge = suspect.edge();
        EdgeAnswer before = check.recorded(edge, world - 1);
        EdgeAnswer after =
                suspect.rebound()
                        .<EdgeAnswer>map(
                                binding -> new EdgeAnswer.Bound(binding.partitionAt(world)))
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
