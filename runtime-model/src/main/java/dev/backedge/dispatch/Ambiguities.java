package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.types.Intersection;
import dev.backedge.types.Subtyping;

import java.util.List;
import java.util.OptionalInt;

/// Which methods of one function are ambiguous: they have calls in common, and dispatch can prefer
/// neither, nor a third one that has these calls. Made for the methods of one world; a change needs
/// a new one. Counterpart: `Base.isambiguous`, Julia 1.5, `base/reflection.jl`.
public final class Ambiguities {
    private final CoreTypes core;
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final TypeMap map;
    private final long world;

    /// Compares the methods of a function with each other; the time this takes grows with the
    /// square of their number.
    ///
    /// @param core predefined types of the runtime
    /// @param methods all of the function that are visible in one world
    public Ambiguities(CoreTypes core, List<Method> methods) {
        this.core = core;
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
        map = new TypeMap(core);
        TypeMapOrder order = new TypeMapOrder(core, map);
        methods.stream().sorted(MethodOrder.OLDEST_FIRST).forEach(order::insert);
        world =
                methods.stream()
                        .mapToLong(method -> method.primaryWorld().orElse(1))
                        .max()
                        .orElse(1);
    }

    /// {@return whether two methods are ambiguous; common calls with `Union{}` as a parameter do
    /// not count}
    ///
    /// @param first a method of the function
    /// @param second another one
    public boolean areAmbiguous(Method first, Method second) {
        Type common = intersection.intersect(first.signature(), second.signature());
        if (common == Bottom.BOTTOM || hasBottomParameter(common)) {
            return false;
        }
        return new TypeMapSearch(core, common, OptionalInt.empty(), world)
                .search(map).stream()
                        .noneMatch(
                                match -> subtyping.isSubtype(common, match.method().signature()));
    }

    private static boolean hasBottomParameter(Object parameter) {
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
