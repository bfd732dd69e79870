package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.types.Intersection;

/// Which methods are ambiguous in one world: they have calls in common, and dispatch can prefer
/// neither, nor a third one that has these calls. Counterpart: `Base.isambiguous`, Julia 1.5,
/// `base/reflection.jl`.
public final class Ambiguities {
    private final MethodLookup lookup;
    private final Intersection intersection;
    private final long world;

    /// Prepares to compare methods.
    ///
    /// @param core predefined types of the runtime
    /// @param lookup answers calls in it
    /// @param world in which the methods are visible
    public Ambiguities(CoreTypes core, MethodLookup lookup, long world) {
        this.lookup = lookup;
        this.world = world;
        intersection = new Intersection(core);
    }

    /// {@return whether two methods are ambiguous; common calls with `Union{}` as a parameter do
    /// not count}
    ///
    /// @param first a method
    /// @param second another one
    public boolean areAmbiguous(Method first, Method second) {
        Type common = intersection.intersect(first.signature(), second.signature());
        return common != Bottom.BOTTOM
                && !hasBottomParameter(common)
                && lookup.allMatches(common, world).stream()
                        .noneMatch(match -> match.coverage() == Edge.Coverage.FULL);
    }

    /// {@return whether a type has `Union{}` as a parameter, at whatever depth; of a union, whether
    /// both members have}
    ///
    /// @param parameter a type or another value
    public static boolean hasBottomParameter(Object parameter) {
        return switch (parameter) {
            case DataType type ->
                    type.parameters().stream()
                            .anyMatch(inner -> inner == Bottom.BOTTOM || hasBottomParameter(inner));
            case UnionAll where -> hasBottomParameter(where.innermostBody());
            case Union union ->
                    hasBottomParameter(union.first()) && hasBottomParameter(union.second());
            case Vararg rest ->
                    rest.element() == Bottom.BOTTOM || hasBottomParameter(rest.element());
            case TypeVar variable -> hasBottomParameter(variable.upper());
            default -> false;
        };
    }
}
