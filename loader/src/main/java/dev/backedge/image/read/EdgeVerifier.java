package dev.backedge.image.read;

import dev.backedge.invalidation.Cause;
import dev.backedge.invalidation.EdgeAnswer;
import dev.backedge.invalidation.EdgeCheck;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CodeSummary;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides which code of an image is still true in the world in which the image becomes visible. A
/// code instance is stale when one of its edges gives another answer than it recorded, when code of
/// the image that it relied on is stale, or when what it relied on of other code is no longer true
/// ([Reliance]); each such fact is recorded with its cause. Counterpart: `jl_verify_edges` and
/// `jl_verify_methods`, Julia 1.9, `src/staticdata_utils.c`.
final class EdgeVerifier {
    private final EdgeCheck check;
    private final CodeReader reader;
    private final long world;
    private final Map<MethodInstance, CodeInstance> own = new IdentityHashMap<>();
    private final Map<Edge, EdgeAnswer> answers = new HashMap<>();
    private final Map<CodeInstance, List<CodeInstance>> callers = new IdentityHashMap<>();
    private final Map<CodeInstance, Boolean> stale = new IdentityHashMap<>();
    private final Map<Edge, List<CodeInstance>> failed = new LinkedHashMap<>();

    EdgeVerifier(EdgeCheck check, CodeReader reader, long world) {
        this.check = check;
        this.reader = reader;
        this.world = world;
    }

    /// {@return what is stale, by cause}
    InvalidationReport verify(List<CodeInstance> code) {
        for (CodeInstance candidate : code) {
            own.put(candidate.instance(), candidate);
        }
        for (CodeInstance candidate : code) {
            firstFailing(candidate)
                    .ifPresent(edge ->
                            failed.computeIfAbsent(edge, _ -> new ArrayList<>()).add(candidate));
        }
        List<InvalidationReport.Tree> trees = new ArrayList<>();
        failed.forEach((edge, roots) -> {
            EdgeAnswer after = answers.computeIfAbsent(edge, this::lookUp);
            EdgeAnswer before = recorded(edge, roots.getFirst());
            List<InvalidationReport.Invalidated> below = new ArrayList<>();
            roots.forEach(root -> spread(root, below));
            trees.add(
                    new InvalidationReport.Tree(
                            cause(edge, before, after),
                            List.of(
                                    new InvalidationReport.ChangedEdge(
                                            edge, before, after, below))));
        });
        return new InvalidationReport(world, trees);
    }

    boolean isStale(CodeInstance code) {
        return stale.containsKey(code);
    }

    int edgesVerified() {
        return answers.size();
    }

    private Optional<Edge> firstFailing(CodeInstance code) {
        int relied = 0;
        Optional<Edge> failing = Optional.empty();
        for (Edge edge : code.edges()) {
            boolean holds =
                    switch (edge) {
                        case Edge.Call _, Edge.Invoke _ ->
                                check.recorded(edge, world)
                                        .isSameAs(answers.computeIfAbsent(edge, this::lookUp));
                        case Edge.Global(Binding binding) -> isUnchanged(edge, binding);
                        case Edge.Code _ -> stillGives(reader.reliedOn(code).get(relied++), code);
                    };
            if (!holds && failing.isEmpty()) {
                failing = Optional.of(edge);
            }
        }
        return failing;
    }

    private EdgeAnswer recorded(Edge edge, CodeInstance code) {
        if (!(edge instanceof Edge.Code)) {
            return check.recorded(edge, world);
        }
        return reader.reliedOn(code).stream()
                .filter(relied -> relied.edge().equals(edge))
                .findFirst()
                .map(relied -> new EdgeAnswer.Result(relied.code().map(CodeSummary::returnType)))
                .orElseThrow();
    }

    private EdgeAnswer lookUp(Edge edge) {
        return check.lookUp(edge, world, world);
    }

    /// A dependency is pinned by its build id, so its bindings are what they were unless the
    /// session replaced one.
    private boolean isUnchanged(Edge edge, Binding binding) {
        return answers.computeIfAbsent(edge, this::lookUp) instanceof EdgeAnswer.Bound
                && binding.partitions().size() <= 1;
    }

    private boolean stillGives(CodeReader.ReliedOn relied, CodeInstance caller) {
        MethodInstance instance = relied.edge().instance();
        Reliance reliance = relied.edge().reliance();
        CodeInstance callee = own.get(instance);
        if (callee != null) {
            callers.computeIfAbsent(callee, _ -> new ArrayList<>()).add(caller);
            return true;
        }
        Optional<CodeInstance> valid = instance.codeAt(world);
        return valid.isPresent()
                && (!reliance.has(Reliance.Kind.BODY) || isFromAnImage(valid.get()))
                && relied.code().stream()
                        .anyMatch(before -> reliance.holds(before, valid.get().summary()));
    }

    /// Code that was inferred in this process may have another body than the code that was relied
    /// on. Code of Java has no body.
    private static boolean isFromAnImage(CodeInstance valid) {
        return valid.isLoaded() || valid.instance().method().implementation().isPresent();
    }

    /// Marks code and all that relies on it within the image, with a stack of its own.
    private void spread(CodeInstance root, List<InvalidationReport.Invalidated> below) {
        Deque<InvalidationReport.Invalidated> open = new ArrayDeque<>();
        open.push(new InvalidationReport.Invalidated(root, 0));
        while (!open.isEmpty()) {
            InvalidationReport.Invalidated next = open.pop();
            if (stale.putIfAbsent(next.code(), true) == null) {
                below.add(next);
                for (CodeInstance caller :
                        callers.getOrDefault(next.code(), List.of()).reversed()) {
                    open.push(new InvalidationReport.Invalidated(caller, next.depth() + 1));
                }
            }
        }
    }

    /// What changed an edge's answer: a method that was not expected, or one that was and is gone;
    /// a binding; code that had ended before.
    private static Cause cause(Edge edge, EdgeAnswer before, EdgeAnswer after) {
        return switch (edge) {
            case Edge.Global(Binding binding) -> new Cause.BindingReplaced(binding);
            case Edge.Code(MethodInstance instance, _) -> new Cause.CodeEnded(instance);
            case Edge.Call _, Edge.Invoke _ -> {
                List<Method> expected = methods(before);
                List<Method> found = methods(after);
                yield found.stream()
                        .filter(method -> !expected.contains(method))
                        .findFirst()
                        .<Cause>map(Cause.MethodInserted::new)
                        .or(() ->
                                expected.stream()
                                        .filter(method -> !found.contains(method))
                                        .findFirst()
                                        .map(method ->
                                                new Cause.MethodDeleted(method, Optional.empty())))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the answer of " + edge + " did not change: " + after));
            }
        };
    }

    private static List<Method> methods(EdgeAnswer answer) {
        return switch (answer) {
            case EdgeAnswer.Matches(List<Method> methods, Edge.Coverage _) -> methods;
            case EdgeAnswer.Selected(Optional<Method> method) -> method.stream().toList();
            case EdgeAnswer.Code _, EdgeAnswer.Result _, EdgeAnswer.Bound _ -> List.of();
        };
    }
}
