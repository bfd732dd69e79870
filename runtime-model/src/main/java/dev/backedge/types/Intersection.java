package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVariables;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The type of the values that two types have in common: exact where it can be said, else a type
/// that is not too small. Has no state of its own. Counterpart: `jl_type_intersection_env`, Julia
/// 1.5, `src/subtype.c`.
public final class Intersection {
    private final Subtyping subtyping;
    private final UnionSimplification unions;

    /// Makes the operation for the types of one runtime.
    ///
    /// @param core its predefined types
    public Intersection(CoreTypes core) {
        this(new Subtyping(core));
    }

    Intersection(Subtyping subtyping) {
        this.subtyping = subtyping;
        unions = new UnionSimplification(subtyping);
    }

    /// What a call and a signature have in common.
    ///
    /// @param type the intersection; `Union{}` if it is empty
    /// @param staticParameters the values of the signature's outermost variables; the variable
    ///   itself where one is not determined
    public record Meet(Type type, List<Object> staticParameters) {
        /// Copies the values.
        public Meet {
            staticParameters = List.copyOf(staticParameters);
        }
    }

    /// {@return the intersection}
    ///
    /// @param a a type
    /// @param b a type
    public Type intersect(Type a, Type b) {
        if (a == b) {
            return b;
        }
        if (Kinds.areOtherLeafs(a, b)) {
            return Bottom.BOTTOM;
        }
        TypeDepthException.check(a, b);
        if (Resemblance.areDisjoint(a, b, Resemblance.Purpose.INTERSECTION)) {
            return Bottom.BOTTOM;
        }
        if (subtyping.isBelow(a, b)) {
            return a;
        }
        if (Kinds.isConcrete(a) && Kinds.isConcrete(b)) {
            return Bottom.BOTTOM;
        }
        if (subtyping.isBelow(b, a)) {
            return b;
        }
        return isLeafApart(a, b) || isLeafApart(b, a) ? Bottom.BOTTOM : searched(a, b);
    }

    /// Whether a type is concrete and not in another that it is not below.
    private static boolean isLeafApart(Type leaf, Type other) {
        return Kinds.isConcrete(leaf) && !Concreteness.mayMeetConcrete(other);
    }

    /// {@return the intersection of a call's types with a signature, and what the signature's
    /// variables are then}
    ///
    /// @param call a tuple type, perhaps in `where`s
    /// @param signature a tuple type, perhaps in `where`s
    public Meet intersectWithParameters(Type call, Type signature) {
        TypeDepthException.check(call, signature);
        Type empty = Bottom.BOTTOM;
        if (Resemblance.areDisjoint(call, signature, Resemblance.Purpose.INTERSECTION)) {
            return new Meet(empty, unsolved(signature));
        }
        Optional<List<Object>> solutions = subtyping.solve(call, signature);
        if (solutions.isPresent()) {
            return new Meet(call, solutions.get());
        }
        if (Kinds.isConcrete(call) && Kinds.isConcrete(signature)) {
            return new Meet(empty, unsolved(signature));
        }
        if (subtyping.isSubtype(signature, call)) {
            return new Meet(signature, unsolved(signature));
        }
        if (isLeafApart(call, signature) || isLeafApart(signature, call)) {
            return new Meet(empty, unsolved(signature));
        }
        Type found = searched(call, signature);
        if (found == Bottom.BOTTOM) {
            return new Meet(empty, unsolved(signature));
        }
        return new Meet(
                found, subtyping.solve(found, signature).orElseGet(() -> unsolved(signature)));
    }

    private static List<Object> unsolved(Type signature) {
        return List.copyOf(TypeVariables.outermost(signature));
    }

    private Type searched(Type a, Type b) {
        SearchState state = new SearchState(subtyping.core());
        state.intersects = true;
        state.ignoresFree = true;
        Object found =
                new IntersectionSearch(subtyping, state, IntersectionSearch.Purpose.TYPE)
                        .ofUnordered(a, b);
        if (!(found instanceof Type type)) {
            return Bottom.BOTTOM;
        }
        if (type != Bottom.BOTTOM
                && isTuple(a)
                && isTuple(b)
                && !(UnionAll.unwrap(type) instanceof DataType)) {
            return asOneTuple(type).orElse(b);
        }
        return type;
    }

    private static boolean isTuple(Type type) {
        return Kinds.isTuple(UnionAll.unwrap(type));
    }

    /// Method signatures are tuples and no unions: the tuple of the unions of the members'
    /// elements, which may be larger.
    private Optional<Type> asOneTuple(Type type) {
        if (!(UnionAll.unwrap(type) instanceof Union union)) {
            return Optional.empty();
        }
        return pointwise(union.first(), union.second())
                .map(tuple -> UnionAll.rewrap(tuple, type))
                .filter(tuple -> UnionAll.unwrap(tuple) instanceof DataType);
    }

    private Optional<Type> pointwise(Type a, Type b) {
        if (a instanceof UnionAll where) {
            return pointwise(where.body(), b).map(body -> Wheres.close(where.variable(), body));
        }
        if (b instanceof UnionAll where) {
            return pointwise(a, where.body()).map(body -> Wheres.close(where.variable(), body));
        }
        if (b instanceof Union union) {
            return pointwise(union.first(), union.second()).flatMap(joined -> pointwise(a, joined));
        }
        if (!(a instanceof DataType first)
                || !(b instanceof DataType second)
                || !Kinds.isTuple(a)
                || !Kinds.isTuple(b)
                || first.parameterCount() != second.parameterCount()
                || TupleShape.isVararg(first)
                || TupleShape.isVararg(second)) {
            return Optional.empty();
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < first.parameterCount(); i++) {
            elements.add(unions.of(List.of((Type) first.parameter(i), (Type) second.parameter(i))));
        }
        return Optional.of(subtyping.core().tuple(elements.toArray()));
    }

    /// {@return whether a look at the types' structure shows that they have no value in common}
    ///
    /// @param a a type
    /// @param b a type
    public boolean isObviouslyEmpty(Type a, Type b) {
        TypeDepthException.check(a, b);
        return Resemblance.areDisjoint(a, b, Resemblance.Purpose.INTERSECTION);
    }

    /// {@return whether two types have no value in common; never true where they have one}
    ///
    /// @param a a type
    /// @param b a type
    public boolean isEmpty(Type a, Type b) {
        TypeDepthException.check(a, b);
        if (Resemblance.areDisjoint(a, b, Resemblance.Purpose.INTERSECTION)) {
            return true;
        }
        if (a instanceof DataType call && call.isDispatchTuple()
                || b instanceof DataType other && other.isDispatchTuple()) {
            return !subtyping.isSubtype(a, b) && !subtyping.isSubtype(b, a);
        }
        SearchState state = new SearchState(subtyping.core());
        state.intersects = true;
        state.ignoresFree = true;
        return new IntersectionSearch(subtyping, state, IntersectionSearch.Purpose.EMPTINESS)
                        .all(a, b)
                == Bottom.BOTTOM;
    }
}
