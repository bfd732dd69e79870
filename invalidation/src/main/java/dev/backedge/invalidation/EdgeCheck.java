package dev.backedge.invalidation;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;

import java.util.Optional;

/// The literal rule for one edge: looked up in a world, does it give the answer that was recorded?
public final class EdgeCheck {
    private final MethodLookup lookup;

    /// Makes the check of one runtime.
    ///
    /// @param lookup answers the calls
    public EdgeCheck(MethodLookup lookup) {
        this.lookup = lookup;
    }

    /// {@return whether an edge gives the recorded answer in a world}
    ///
    /// @param edge to look up
    /// @param recordedIn a world in which it gave that answer; edges to bindings and to code do not
    ///   name their answer
    /// @param world to look it up in
    public boolean holds(Edge edge, long recordedIn, long world) {
        return recorded(edge, recordedIn).isSameAs(lookUp(edge, recordedIn, world));
    }

    /// {@return whether all edges of a code instance give the recorded answers in a world}
    ///
    /// @param code whose edges are looked up; they gave the answers in its first world
    /// @param world to look them up in
    public boolean holds(CodeInstance code, long world) {
        for (Edge edge : code.edges()) {
            if (!holds(edge, code.firstWorld(), world)) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether an edge gives the recorded answer in a world and in all worlds before it
    /// since it was recorded}
    ///
    /// @param edge to look up
    /// @param recordedIn a world in which it gave that answer
    /// @param world the last one, not before the first
    public boolean holdsThrough(Edge edge, long recordedIn, long world) {
        return switch (edge) {
            case Edge.Call call -> isSettled(call.signature(), recordedIn, world);
            case Edge.Invoke invoke -> isSettled(invoke.signature(), recordedIn, world);
            case Edge.Code code -> codeOfBoth(code.instance(), recordedIn, world).isPresent();
            case Edge.Global(Binding binding) -> isSettled(binding, recordedIn, world);
        };
    }

    /// Whether the same methods meet a signature in all worlds of a range.
    private boolean isSettled(Type signature, long first, long last) {
        return switch (lookup.matches(signature, Integer.MAX_VALUE, first)) {
            case MatchResult.Matches found -> found.worlds().contains(last);
            case MatchResult.TooMany _ ->
                    throw new IllegalStateException("more matches than a list can hold");
        };
    }

    private static boolean isSettled(Binding binding, long first, long last) {
        EdgeAnswer recorded = new EdgeAnswer.Bound(binding.partitionAt(first));
        return binding.partitions().stream()
                .filter(partition ->
                        partition.worlds().last() >= first && partition.worlds().first() <= last)
                .allMatch(partition ->
                        recorded.isSameAs(new EdgeAnswer.Bound(Optional.of(partition))));
    }

    /// {@return the answer that was recorded}
    ///
    /// @param edge with the answer, or the name of what it was about
    /// @param recordedIn a world in which it gave that answer
    public EdgeAnswer recorded(Edge edge, long recordedIn) {
        return switch (edge) {
            case Edge.Call call -> new EdgeAnswer.Matches(call.matches(), call.coverage());
            case Edge.Invoke invoke -> new EdgeAnswer.Selected(Optional.of(invoke.method()));
            case Edge.Code code -> new EdgeAnswer.Code(code.instance().codeAt(recordedIn));
            case Edge.Global global ->
                    new EdgeAnswer.Bound(global.binding().partitionAt(recordedIn));
        };
    }

    /// {@return the answer in a world}
    ///
    /// @param edge to look up
    /// @param recordedIn a world in which the recorded answer held; of several codes of a method
    ///   instance the one valid there is meant
    /// @param world to look it up in
    public EdgeAnswer lookUp(Edge edge, long recordedIn, long world) {
        return switch (edge) {
            case Edge.Call call -> matches(call, world);
            case Edge.Invoke invoke ->
                    new EdgeAnswer.Selected(
                            lookup.invokeLookup(invoke.signature(), world)
                                    .map(MethodMatch::method));
            case Edge.Code code ->
                    new EdgeAnswer.Code(codeOfBoth(code.instance(), recordedIn, world));
            case Edge.Global global -> new EdgeAnswer.Bound(global.binding().partitionAt(world));
        };
    }

    private EdgeAnswer matches(Edge.Call call, long world) {
        return switch (lookup.matches(call.signature(), Integer.MAX_VALUE, world)) {
            case MatchResult.Matches found ->
                    new EdgeAnswer.Matches(
                            found.matches().stream().map(MethodMatch::method).toList(),
                            found.coverage());
            case MatchResult.TooMany _ ->
                    throw new IllegalStateException("more matches than a list can hold");
        };
    }

    private static Optional<CodeInstance> codeOfBoth(
            MethodInstance instance, long recordedIn, long world) {
        return instance.codeAt(recordedIn).filter(code -> code.isValidIn(world));
    }
}
